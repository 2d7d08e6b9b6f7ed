import type { ReactNode } from "react";
import type { Column } from "./column.ts";
import { sortWord } from "./list-query.ts";

/** How a list is sorted, and how it may be. */
export interface Sorted {
  readonly sort: string | undefined;
  readonly sorts: readonly string[];
  readonly sortBy: (name: string) => void;
}

const MARKS = { ascending: "↑", descending: "↓", none: "" } as const;

/** The heads of a list's columns; those by which it can be sorted are buttons. */
export function ListHead<Row>({
  columns,
  tracks,
  sorted: { sort, sorts, sortBy },
}: {
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  readonly sorted: Sorted;
}): ReactNode {
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
        {columns.map(({ name, label, isNumber = false }) =>
          sorts.includes(name) ? (
            <div role="columnheader" key={name} aria-sort={sortWord(name, sort)} data-number={isNumber}>
              <button type="button" onClick={() => sortBy(name)}>
                {label} <span aria-hidden="true">{MARKS[sortWord(name, sort)]}</span>
              </button>
            </div>
          ) : (
            <div role="columnheader" key={name} data-number={isNumber}>
              {label}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
