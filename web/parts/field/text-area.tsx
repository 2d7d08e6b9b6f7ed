import type { ComponentProps, ReactNode } from "react";
import { type FieldTexts, Framed } from "./framed.tsx";

/** Some lines to write. */
export function TextArea({ label, description, ...box }: FieldTexts & ComponentProps<"textarea">): ReactNode {
  return (
    <Framed label={label} description={description}>
      {(ties) => <textarea className="field-box" {...ties} {...box} />}
    </Framed>
  );
}
