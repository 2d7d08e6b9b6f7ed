import type { Timing } from "./days.ts";
import type { ToldStage } from "./command.ts";

/** When to strike: so long after a command began, or after it told of a stage. */
export interface Moment {
  readonly after: "start" | ToldStage;
  readonly ms: number;
}

/** A moment of a run, in each of its stages as often as in the others, however long they take. */
export function pickMoment({ start, stage, decide, plan, apply }: Timing, chance: () => number): Moment {
  const at = chance();
  const moments: readonly Moment[] = [
    { after: "start", ms: start + at * stage },
    { after: "start", ms: start + stage + at * decide },
    // What is told comes in the midst of a stage.
    { after: "decide", ms: at * (decide / 2 + plan) },
    { after: "plan", ms: at * (plan / 4 + apply) },
  ];
  return moments[Math.floor(chance() * moments.length)] ?? { after: "start", ms: 0 };
}
