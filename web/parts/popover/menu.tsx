import type { KeyboardEvent, ReactNode } from "react";
import { type Opens, Popover } from "./popover.tsx";

const ITEM = "[role=menuitem]";

/** What a button of a menu says of itself. */
interface OpensMenu extends Opens {
  readonly "aria-haspopup": "menu";
}

/** A few things to choose from below a button; arrows go through them, a choice closes it. */
export function Menu({
  opener,
  children,
}: {
  readonly opener: (opens: OpensMenu) => ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Popover
      role="menu"
      first={ITEM}
      onKeyDown={step}
      opener={(opens) => opener({ ...opens, "aria-haspopup": "menu" })}
    >
      {(close) => (
        // Whatever was chosen has done its own already: what bubbles up here only closes.
        <div role="presentation" onClick={close}>
          {children}
        </div>
      )}
    </Popover>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function step(event: KeyboardEvent<HTMLElement>): void {
  const next = STEPS[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)];
  const at = items.findIndex((item) => item === document.activeElement);
  items[next(at, items.length)]?.focus();
}
