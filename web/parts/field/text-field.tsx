import type { ComponentProps, ReactNode } from "react";
import { type FieldTexts, Framed } from "./framed.tsx";

/** A line to write. */
export function TextField({ label, description, ...box }: FieldTexts & ComponentProps<"input">): ReactNode {
  return (
    <Framed label={label} description={description}>
      {(ties) => <input className="field-box" {...ties} {...box} />}
    </Framed>
  );
}
