import { type ComponentProps, type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { insetBeside } from "./inset-beside.ts";
import "./popover.css";

/** What makes a button open it; the browser does the rest: Escape, a press beside it, and where the focus goes afterwards. */
export interface Opens {
  readonly popoverTarget: string;
}

interface PopoverProps extends Pick<ComponentProps<"div">, "role" | "onKeyDown"> {
  readonly opener: (opens: Opens) => ReactNode;
  /** Where in it the focus goes. */
  readonly first: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A small sheet below a button, above everything else; what is on it is made when it is opened. */
export function Popover({ opener, first, children, ...others }: PopoverProps): ReactNode {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {opener({ popoverTarget: id })}
      <div
        {...others}
        ref={sheet}
        id={id}
        popover="auto"
        className="popover"
        onBeforeToggle={({ newState }) => {
          if (newState === "open") placeBeside(sheet.current, id);
          setOpen(newState === "open");
        }}
        onToggle={({ newState }) => newState === "open" && focusOn(sheet, first)}
      >
        {isOpen && children(() => sheet.current?.hidePopover())}
      </div>
    </>
  );
}

/** Where a browser knows no anchored positions: Safari before 26, Firefox before 147. */
function placeBeside(sheet: HTMLElement | null, id: string): void {
  const opener = document.querySelector(`[popovertarget="${id}"]`);
  if (sheet === null || opener === null || CSS.supports("position-area", "block-end")) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  sheet.style.inset = insetBeside(opener.getBoundingClientRect(), { width, height });
}

function focusOn(sheet: RefObject<HTMLElement | null>, selector: string): void {
  sheet.current?.querySelector<HTMLElement>(selector)?.focus();
}
