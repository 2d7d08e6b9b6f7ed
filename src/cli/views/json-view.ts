import type { ListName, Row } from "../../contract/documents/index.ts";
import { KINDS } from "../../model/kinds.ts";
import type { Output } from "../output.ts";
import { columnsOf } from "./columns.ts";
import { writeJsonList } from "./lists/json-list.ts";
import type { Dialogue, View } from "./view.ts";

/** For programs: one JSON document, nothing else. */
export function jsonView(output: Output, dialogue: Dialogue): View {
  return {
    ...dialogue,
    show: (_name, document) => output.write(`${JSON.stringify(document, null, 2)}\n`),
    list: <Name extends ListName>(name: Name, rows: AsyncIterable<Row<Name>>) =>
      writeJsonList(output, { columns: columnsOf(name), rows }),
    state: (kind, rows) => writeJsonList(output, { columns: KINDS[kind].shown, rows }),
    remark: () => Promise.resolve(),
  };
}
