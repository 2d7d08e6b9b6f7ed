import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Column } from "./column.ts";

/** Where a row stands in its list. */
export interface RowPlace {
  readonly index: number;
  /** From the first row, in pixels. */
  readonly start: number;
  readonly tracks: string;
  /** Whether Tab leads to it. */
  readonly isActive: boolean;
}

/** One row of a list. Its first cell is the link where the row leads somewhere; all of the row can be pressed. */
export function ListRow<Row>({
  row,
  columns,
  place: { index, start, tracks, isActive },
  open,
  onFocus,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly place: RowPlace;
  readonly open: ((row: Row) => string | null) | undefined;
  readonly onFocus: (index: number) => void;
}): ReactNode {
  const address = open?.(row) ?? null;
  return (
    <div
      role="row"
      className="list-row"
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={address !== null}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(index)}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${start}px)` }}
    >
      {columns.map(({ name, show, isNumber = false }, column) => (
        <div role="gridcell" key={name} data-number={isNumber}>
          {column === 0 && address !== null ? (
            <Link to={address} tabIndex={-1} className="list-link">
              {show(row, isActive)}
            </Link>
          ) : (
            show(row, isActive)
          )}
        </div>
      ))}
    </div>
  );
}
