import type { IconName } from "./icon.tsx";

/** How something is meant, in colour and in a drawing: never in colour alone. */
export type Tone = "ok" | "warning" | "broken" | "held" | "accent" | "plain";

/** The drawing beside each tone. */
export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  ok: "check",
  warning: "warning",
  broken: "broken",
  held: "holds",
  accent: "why",
  plain: "why",
};
