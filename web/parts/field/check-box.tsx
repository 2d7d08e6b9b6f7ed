import type { ComponentProps, ReactNode } from "react";
import { type FieldTexts } from "./framed.tsx";
import "./field.css";

/** Something to choose or not; what it is called stands beside it. */
export function CheckBox({ label, description, ...box }: FieldTexts & ComponentProps<"input">): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" {...box} />
      {label !== undefined && (
        <span>
          {label}
          {description !== undefined && <small>{description}</small>}
        </span>
      )}
    </label>
  );
}
