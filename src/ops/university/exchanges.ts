import { EXCHANGE_PROGRAMMES } from "../../model/delivery.ts";
import { RandomStream } from "./random-stream.ts";
import type { Student } from "./students.ts";
import type { Step } from "./steps.ts";
import type { University } from "./university.ts";

/** An exchange as the registration tells it; what is empty is read from the nomenclature of programmes. */
export interface Exchange {
  readonly programme: string;
  readonly direction: string;
  readonly period: string;
  /** When the student is not here. */
  readonly away: "S1" | "S2" | undefined;
}

const AWAY: readonly Exchange[] = [
  { programme: "1", direction: "out", period: "S1", away: "S1" },
  { programme: "1", direction: "out", period: "", away: "S1" },
  { programme: "4", direction: "out", period: "", away: "S1" },
  { programme: "2", direction: "out", period: "S2", away: "S2" },
  { programme: "2", direction: "out", period: "", away: "S2" },
];
const INCOMING: readonly Exchange[] = [
  ...EXCHANGE_PROGRAMMES.filter(({ direction }) => direction === "in").map(incoming),
  { programme: "3", direction: "in", period: "", away: undefined },
  // The period alone tells the direction of this programme.
  { programme: "5", direction: "", period: "S1", away: undefined },
];

function incoming({ programme, period }: { readonly programme: string; readonly period: string }): Exchange {
  return { programme, direction: "in", period, away: undefined };
}

/** Below this a semester offers too little to the one who stays for it, and to the partner who makes up for the other. */
const FEWEST_LEAVES = 24;

/** The exchange of a student, if there is one. Who is away has a partner, so that registrations still add up. */
export function exchangeOf(
  { seed }: University,
  { step, place }: Pick<Student, "step" | "place">,
): Exchange | undefined {
  if (step.remote) return undefined;
  const random = new RandomStream(seed, "exchange", step.index, place);
  if (
    place % 2 === 0 &&
    partnerOf(step, place) !== undefined &&
    step.leafCount >= FEWEST_LEAVES &&
    random.chance(0.012)
  ) {
    return random.pick(AWAY);
  }
  return random.chance(0.012) ? random.pick(INCOMING) : undefined;
}

/** The place of the student who takes more when this one takes less; undefined for the odd one out and for late students. */
export function partnerOf(step: Step, place: number): number | undefined {
  const partner = place % 2 === 0 ? place + 1 : place - 1;
  return Math.max(place, partner) < step.studentCount ? partner : undefined;
}

/** Whether an element of that period is taught while the student is away. */
export function missesPeriod(away: "S1" | "S2" | "AN" | undefined, period: string): boolean {
  if (away === undefined) return false;
  if (away === "AN") return true;
  if (!period.startsWith("S")) return false;
  return (Number(period.slice(1)) % 2 === 1) === (away === "S1");
}
