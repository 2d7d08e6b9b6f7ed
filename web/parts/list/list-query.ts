import type { ListShape } from "../../../src/model/lists.ts";
import type { ListQuery } from "../../api/operation-types.ts";
import type { Address } from "../../shell/address.ts";

/** What an address asks of a list: text, order and filters; several values of one filter stand between commas. */
export function listQueryOf(address: Address, shape: ListShape, prefix: string): ListQuery {
  const filters = Object.entries(shape.filters).flatMap(([name, narrowing]) =>
    narrowing === "between" ? [`${name}_from`, `${name}_until`] : [name],
  );
  const names = ["q", "sort", ...filters];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = address[prefix + name];
      if (value === undefined || value === "") return [];
      return [[name, shape.filters[name] === "one-of" ? value.split(",") : value]];
    }),
  );
}

/** The order after one more press on a column's head: up, down, then as the list comes. */
export function nextSort(column: string, sort: string | undefined): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}

/** How a column is sorted, in the word that ARIA has for it. */
export function sortWord(column: string, sort: string | undefined): "ascending" | "descending" | "none" {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}
