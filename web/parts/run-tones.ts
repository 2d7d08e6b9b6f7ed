import type { RowOf } from "../api/operation-types.ts";
import type { Tone } from "./tone.ts";

/** How the ways in which a run ends are coloured. */
export const RUN_TONES: Readonly<Record<RowOf<"listRuns">["status"], Tone>> = {
  running: "accent",
  planned: "held",
  done: "ok",
  "done-with-findings": "warning",
  refused: "broken",
  interrupted: "broken",
};
