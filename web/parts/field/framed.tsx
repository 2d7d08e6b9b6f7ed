import { type ReactNode, useId } from "react";
import "./field.css";

/** What the label and the help of a field are. */
export interface FieldTexts {
  /** Left out where the field is named otherwise. */
  readonly label?: string | undefined;
  readonly description?: string | undefined;
}

/** What ties a box to its label and its help. */
interface BoxTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
}

/** A box to write in, under its label and what helps to fill it in. */
export function Framed({
  label,
  description,
  children,
}: FieldTexts & { readonly children: (ties: BoxTies) => ReactNode }): ReactNode {
  const id = useId();
  const help = `${id}-help`;
  return (
    <div className="field">
      {label !== undefined && <label htmlFor={id}>{label}</label>}
      {description !== undefined && (
        <p className="field-help" id={help}>
          {description}
        </p>
      )}
      {children({ id, "aria-describedby": description === undefined ? undefined : help })}
    </div>
  );
}
