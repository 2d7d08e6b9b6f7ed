import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./states.css";

/** A place with nothing in it: what that means, and what could be done. */
export function Empty({
  icon = "check",
  title,
  children,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <Icon name={icon} size={28} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
