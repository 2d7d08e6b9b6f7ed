import type { ReactNode } from "react";
import "./table.css";

/** One column of a short table. */
export interface TableColumn<Row> {
  readonly label: string;
  readonly show: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** Never broken over lines: a time, a word that stands for one thing. */
  readonly isWhole?: boolean;
}

/** A short table: everything is there at once; the first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isNumber = false }) => (
              <th key={label} scope="col" className={isNumber ? "number" : ""}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, show, isNumber = false, isWhole = false }, index) =>
                index === 0 ? (
                  <th key={label} scope="row">
                    {show(row)}
                  </th>
                ) : (
                  <td key={label} className={isNumber ? "number" : isWhole ? "whole" : ""}>
                    {show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
