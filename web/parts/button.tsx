import type { ComponentProps, ReactNode } from "react";
import "./button.css";

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  /** The one thing to do here, another way on, or something that stands back. */
  readonly kind?: "main" | "other" | "quiet";
  /** Whether what it began is under way: it cannot be pressed again until then. */
  readonly isWaiting?: boolean;
  readonly isPrinted?: boolean;
}

/** Something to do. Without a type it does nothing to the form around it. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = "main", isWaiting = false, isPrinted = true, type = "button", disabled, ...others } = props;
  return (
    <button
      {...others}
      type={type}
      className={isPrinted ? "button" : "button no-print"}
      data-kind={kind}
      aria-busy={isWaiting}
      disabled={isWaiting || disabled === true}
    />
  );
}
