import { type ReactNode, useMemo } from "react";
import type { ListShape } from "../../../src/model/lists.ts";
import { addressOf } from "../../api/call.ts";
import type { ListName, RequestOf, RowOf } from "../../api/operation-types.ts";
import { useAddress } from "../../shell/use-address.ts";
import { ProblemNotice } from "../problem-notice.tsx";
import { Waiting } from "../waiting.tsx";
import type { Column, Filter } from "./column.ts";
import { ListGrid } from "./list-grid.tsx";
import { listQueryOf, nextSort } from "./list-query.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { usePages } from "./use-pages.ts";
import "./list.css";

/** What a list shows, and how. */
export interface ListProps<Name extends ListName> {
  /** What the list holds, for those who do not see it. */
  readonly label: string;
  readonly from: Name;
  readonly request: RequestOf<Name>;
  readonly shape: ListShape;
  readonly columns: readonly Column<RowOf<Name>>[];
  readonly filters?: readonly Filter[];
  /** Where a row leads; nowhere without it. */
  readonly open?: (row: RowOf<Name>) => string | null;
  /** What stands where there are no rows. */
  readonly empty: ReactNode;
  /** Before the names in the address, where a screen has several lists. */
  readonly prefix?: string;
}

/** A list of any length: search, filters, order and columns are in the address, rows come as they are reached. */
export function List<Name extends ListName>(props: ListProps<Name>): ReactNode {
  const { from, request, shape, columns, prefix = "" } = props;
  const [address, change] = useAddress();
  const { query: always } = request;
  const query = useMemo(
    () => ({ ...always, ...listQueryOf(address, shape, prefix) }),
    [always, address, shape, prefix],
  );
  const pages = usePages(from, request, query);
  const chosen = address[`${prefix}columns`]?.split(",");
  const shown = columns.filter(({ name, isExtra }) => chosen?.includes(name) ?? isExtra !== true);
  const sort = address[`${prefix}sort`];
  const all = addressOf(from, { ...request, query: { ...query, format: "csv" } });
  return (
    <section className="list" aria-label={props.label}>
      <ListToolbar
        {...props}
        prefix={prefix}
        total={pages.total}
        shown={shown}
        csv={all}
        print={() => void printAll()}
      />
      <ProblemNotice error={pages.error} again={pages.again} />
      {pages.isWaiting && pages.error === null && <Waiting lines={8} />}
      {pages.total !== undefined && pages.rows.length === 0 && props.empty}
      {pages.rows.length > 0 && (
        <ListGrid
          label={props.label}
          columns={shown}
          pages={pages}
          {...(props.open === undefined ? {} : { open: props.open })}
          sorted={{
            sort,
            sorts: shape.sorts,
            sortBy: (name) => change({ [`${prefix}sort`]: nextSort(name, sort) }),
          }}
        />
      )}
    </section>
  );

  async function printAll(): Promise<void> {
    await pages.fetchAll();
    // What was fetched last is drawn first.
    requestAnimationFrame(() => window.print());
  }
}
