import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Column } from "./column.ts";
import { ListHead, type Sorted } from "./list-head.tsx";
import { ListRow } from "./list-row.tsx";
import { useIsPrinting } from "./use-is-printing.ts";

const ROW_PIXELS = 36;
const AHEAD = 12;
const PAGE_STEP = 15;

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: {
    readonly rows: readonly Row[];
    readonly total: { readonly count: number } | undefined;
    readonly hasMore: boolean;
    readonly fetchMore: () => void;
  };
  readonly open?: (row: Row) => string | null;
  readonly sorted: Sorted;
}

/** The rows of a list. Only those in view exist; arrows go through all of them, Enter opens one. */
export function ListGrid<Row>({ label, columns, pages, open, sorted }: GridProps<Row>): ReactNode {
  const { rows, total, hasMore, fetchMore } = pages;
  const frame = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PIXELS,
    overscan: isPrinting ? rows.length : AHEAD,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) fetchMore();
  });
  const keyboard = useRowKeys({ rows, open, reveal: (index) => virtual.scrollToIndex(index), frame: frame.current });
  const tracks = columns.map(({ width }) => width).join(" ");
  return (
    <div className="list-scroll" ref={frame}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={(total?.count ?? rows.length) + 1}
        style={{ minWidth: "max-content" }}
      >
        <ListHead columns={columns} tracks={tracks} sorted={sorted} />
        <div
          role="rowgroup"
          className="list-body"
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={keyboard.onKeyDown}
        >
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { index, start, tracks, isActive: index === keyboard.active };
            return (
              <ListRow key={index} row={row} columns={columns} place={place} open={open} onFocus={keyboard.setActive} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowKeys<Row> {
  readonly rows: readonly Row[];
  readonly open: ((row: Row) => string | null) | undefined;
  readonly reveal: (index: number) => void;
  readonly frame: HTMLElement | null;
}

/** Arrows, page keys, Home and End move from row to row; Enter opens. One row at a time can be reached by Tab. */
function useRowKeys<Row>({ rows, open, reveal, frame }: RowKeys<Row>) {
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  return { active, setActive, onKeyDown };

  function onKeyDown(event: KeyboardEvent): void {
    // What can be pressed in a row, and the menu that it opens, have keys of their own.
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    const row = rows[active];
    const address = event.key === "Enter" && row !== undefined ? open?.(row) : null;
    if (address !== null && address !== undefined) void navigate({ href: address });
    const next = nextIndex(event.key, active, rows.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    reveal(next);
    // The row may have to be made first.
    requestAnimationFrame(() => frame?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  }
}

function nextIndex(key: string, active: number, last: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE_STEP,
    PageUp: active - PAGE_STEP,
    Home: 0,
    End: last,
  };
  const moved = moves[key];
  return moved === undefined ? undefined : Math.min(last, Math.max(0, moved));
}
