import { LISTS, type ListName } from "../../contract/documents/index.ts";

/** The columns of a list, in the order in which its schema declares them. */
export function columnsOf(name: ListName): readonly string[] {
  return Object.keys(LISTS[name].shape);
}
