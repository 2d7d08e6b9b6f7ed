import type { Moodle } from "./open-moodle.ts";

/** A call as a test makes it. */
export interface MadeCall {
  readonly function: string;
  readonly params: object;
  /** Default: the one with all rights. */
  readonly token?: string;
  /** Where token, function and format stand in the form; default last. */
  readonly controlLast?: boolean;
}

/** Calls a function of a Moodle's web service by hand. */
export async function callMoodle(
  moodle: Moodle,
  { function: name, params, token = moodle.token, controlLast = true }: MadeCall,
): Promise<{ readonly status: number; readonly body: string }> {
  const control = [
    ["wstoken", token],
    ["wsfunction", name],
    ["moodlewsrestformat", "json"],
  ] as const;
  const variables = [...variablesOf("", params)];
  const form = new URLSearchParams(
    (controlLast ? [...variables, ...control] : [...control, ...variables]).map(([...pair]) => pair),
  );
  const response = await fetch(`${moodle.address}/webservice/rest/server.php`, { method: "POST", body: form });
  return { status: response.status, body: await response.text() };
}

function* variablesOf(name: string, value: unknown): Generator<readonly [string, string]> {
  if (typeof value !== "object" || value === null)
    yield [name, typeof value === "boolean" ? String(Number(value)) : String(value)];
  else
    for (const [key, inside] of Object.entries(value))
      yield* variablesOf(name === "" ? key : `${name}[${key}]`, inside);
}
