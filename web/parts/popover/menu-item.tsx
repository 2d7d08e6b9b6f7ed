import type { ReactNode } from "react";

/** Something to do that stands in a menu. */
export function MenuItem({
  choose,
  children,
}: {
  readonly choose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className="menu-item" onClick={choose}>
      {children}
    </button>
  );
}
