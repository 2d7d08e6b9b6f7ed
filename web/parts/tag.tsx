import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";
import "./states.css";

/** A word with a tone: an outcome, a status, a method. */
export function Tag({ tone = "plain", children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
