/** A value of a form as PHP reads it: text, or what stands below a key, in order. */
export type Value = string | Form;

/** Values by their keys. */
export type Form = Map<string, Value>;

/**
 * Reads a form as PHP does: `a[b][0]=c` nests, `a[]=b` counts, and only the first `limit + 1` variables are kept. The others are
 * gone without a word.
 */
export function readForm(body: string, limit: number): Form {
  const form: Form = new Map();
  const variables = [...new URLSearchParams(body)].slice(0, limit + 1);
  for (const [name, value] of variables) put(form, pathOf(name), value);
  return form;
}

/** The text under a key; empty when there is none. */
export function textOf(form: Form, key: string): string {
  const value = form.get(key);
  return typeof value === "string" ? value : "";
}

/** How many variables a form has, those beyond any limit too. */
export function countVariables(body: string): number {
  return new URLSearchParams(body).size;
}

function pathOf(name: string): readonly string[] {
  const bracket = name.indexOf("[");
  if (bracket <= 0) return [name];
  const inside = [...name.slice(bracket).matchAll(/\[([^\]]*)\]/g)].map(([, key = ""]) => key);
  return [name.slice(0, bracket), ...inside];
}

function put(form: Form, [first = "", ...rest]: readonly string[], value: string): void {
  const key = first === "" ? String(form.size) : first;
  if (rest.length === 0) {
    form.set(key, value);
    return;
  }
  const known = form.get(key);
  const below: Form = known instanceof Map ? known : new Map();
  form.set(key, below);
  put(below, rest, value);
}
