import type { Choice } from "./column.ts";

/** Values as a filter offers them, each with what people call it. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): readonly Choice[] {
  return values.map((value) => ({ value, label: nameOf(value) }));
}
