import type { ListName, Row } from "../contract/documents/index.ts";
import type { Text } from "../contract/words/text.ts";
import type { Call } from "./call.ts";

/** A list, how its rows are made, and what people are told when there is none. */
export interface ListOrSay<Name extends ListName, From> {
  readonly name: Name;
  readonly rows: AsyncIterable<From>;
  readonly make: (row: From) => Row<Name>;
  readonly none: Text;
}

/** Shows a list; where it is empty a person reads that it is. */
export async function listOrSay<Name extends ListName, From>(
  { view, options, speech }: Call,
  { name, rows, make, none }: ListOrSay<Name, From>,
): Promise<void> {
  let isEmpty = true;
  await view.list(name, counted());
  if (isEmpty && options.format === undefined) await view.remark(speech.say(none));

  async function* counted(): AsyncIterable<Row<Name>> {
    for await (const row of rows) {
      isEmpty = false;
      yield make(row);
    }
  }
}
