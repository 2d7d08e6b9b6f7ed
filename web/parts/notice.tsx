import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { type Tone, TONE_ICONS } from "./tone.ts";
import "./states.css";

/** Some sentences that must be seen, with a tone; told aloud where they come late. */
export function Notice({
  tone = "accent",
  isLate = false,
  children,
}: {
  readonly tone?: Tone;
  /** Whether it comes after something that the person did. */
  readonly isLate?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="notice" data-tone={tone} role={isLate ? "alert" : undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
