/** A value of a call: Moodle takes forms only, so that lists and objects become names in brackets. */
export type Param = string | number | boolean | readonly Param[] | { readonly [name: string]: Param };

/** The parameters of a call, by name. */
export type Params = Readonly<Record<string, Param>>;

/** Values that come last in every form: where the platform cuts a long one off, it loses these and refuses, instead of losing rows. */
export const CONTROL_FIELDS = 3;

/** A call as a form: the parameters, then function, format and token. */
export function encodeForm(params: Params, control: Readonly<Record<string, string>>): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) append(form, name, value);
  for (const [name, value] of Object.entries(control)) form.append(name, value);
  return form;
}

/** How many values a row takes in a form. */
export function valuesIn(row: Param): number {
  return typeof row === "object" ? Object.values(row).reduce((sum: number, value) => sum + valuesIn(value), 0) : 1;
}

function append(form: URLSearchParams, name: string, value: Param): void {
  if (typeof value === "object")
    for (const [key, inner] of Object.entries(value)) append(form, `${name}[${key}]`, inner);
  else form.append(name, typeof value === "boolean" ? String(Number(value)) : String(value));
}
