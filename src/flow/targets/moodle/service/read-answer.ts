/** What a call came to. */
export type Answer =
  | { readonly kind: "done"; readonly value: unknown }
  /** Moodle says no, and has done nothing. */
  | { readonly kind: "refused"; readonly code: string; readonly said: string }
  /** Moodle has done nothing, and may do it later. */
  | { readonly kind: "not-now"; readonly why: "maintenance" | "deadlock" | "overload" | "unreachable" }
  /** Nobody knows what it has done. */
  | { readonly kind: "unknown"; readonly why: string };

/** Tells what an answer means: Moodle says 200 to nearly everything. */
export function readAnswer(status: number, text: string): Answer {
  if (status === 503) return { kind: "not-now", why: "maintenance" };
  if (status === 429) return { kind: "not-now", why: "overload" };
  if (status >= 500) return { kind: "unknown", why: `HTTP ${status}` };
  const parsed = parse(text);
  // Cut off, or a page for people: what was asked may have been done.
  if (parsed === undefined) return ofOtherText(status, text);
  return isException(parsed) ? ofException(parsed) : { kind: "done", value: parsed.value };
}

interface Parsed {
  readonly value: unknown;
}

function parse(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

// A form that was cut off has lost its token and its format: the refusal then comes as XML.
function ofOtherText(status: number, text: string): Answer {
  const code = /<ERRORCODE>(.*?)<\/ERRORCODE>/s.exec(text)?.[1];
  if (code !== undefined) return { kind: "refused", code, said: /<MESSAGE>(.*?)<\/MESSAGE>/s.exec(text)?.[1] ?? "" };
  if (status >= 400) return { kind: "refused", code: `http-${status}`, said: "" };
  return { kind: "unknown", why: text.trimStart().startsWith("<") ? "a page instead of an answer" : "a broken answer" };
}

interface Exception {
  readonly errorcode?: unknown;
  readonly message?: unknown;
  readonly debuginfo?: unknown;
}

function isException(parsed: Parsed): parsed is { readonly value: Exception } {
  return typeof parsed.value === "object" && parsed.value !== null && "exception" in parsed.value;
}

/** Moodle answers, and says that it is being looked after or brought to another version. */
const CLOSED = ["sitemaintenance", "upgraderunning"];

function ofException({ value }: { readonly value: Exception }): Answer {
  const code = textOf(value.errorcode);
  if (CLOSED.includes(code)) return { kind: "not-now", why: "maintenance" };
  // Two calls at once, mostly; but also a value that is too long for its column.
  if (code === "dmlwriteexception") return { kind: "not-now", why: "deadlock" };
  return { kind: "refused", code, said: [value.message, value.debuginfo].map(textOf).filter(Boolean).join(": ") };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
