import { type ComponentProps, type ReactNode, type RefObject, useId, useRef, useState } from "react";
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
        onBeforeToggle={({ newState }) => setOpen(newState === "open")}
        onToggle={({ newState }) => newState === "open" && focusOn(sheet, first)}
      >
        {isOpen && children(() => sheet.current?.hidePopover())}
      </div>
    </>
  );
}

function focusOn(sheet: RefObject<HTMLElement | null>, selector: string): void {
  sheet.current?.querySelector<HTMLElement>(selector)?.focus();
}
