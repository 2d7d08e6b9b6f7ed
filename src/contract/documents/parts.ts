import { z } from "zod";
import { AWAY_REASONS } from "../../model/away.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import { PROBLEMS, type ProblemCode } from "../../model/problem.ts";
import { HOLD_REASONS, type HoldReason, OUTCOMES, REGISTRATION_REASONS, TEACHER_REASONS } from "../../model/reasons.ts";
import { keysOf } from "./keys-of.ts";

/** A number of things. */
export const count = z.int().min(0);

/** The number of a run. */
export const run = z.int().min(1);

/** An ISO 8601 time. */
export const time = z.iso.datetime({ offset: true });

/** How a run stands or ended. */
export const status = z.enum(["running", "planned", "done", "done-with-findings", "refused", "interrupted"]);

/** Why a platform takes nothing. */
export const awayReason = z.enum(AWAY_REASONS);

/** What a platform has still to do by itself. */
export const awaits = z.enum(["enrolment", "suspension"]).meta({ description: "What Moodle has still to do." });

/** Since when something is published and not taken. */
export const waitingSince = time.nullable().meta({
  description: "When the run began that published it, or the look that found it altered on Moodle; null: nobody knows.",
});

/** When it was looked last what a platform has taken. */
export const lookedAt = time.nullable().meta({ description: "The last look at Moodle; null: nobody has looked yet." });

/** What a platform has not taken of what is published for it. */
export const taking = z.strictObject({
  waiting: z
    .array(z.strictObject({ awaits, count, since: waitingSince }))
    .meta({ description: "Empty: Moodle has taken all of it." }),
  looked_at: lookedAt,
});

/** How many problems of each code; codes without any are left out. */
export const problemCounts = z.partialRecord(z.enum(keysOf<ProblemCode>(PROBLEMS)), count);

/** How many changes wait for a person, by reason. */
export const holdCounts = z.partialRecord(z.enum(keysOf<HoldReason>(HOLD_REASONS)), count);

/** What became of the things of one kind. */
const kindCounts = z.strictObject({
  created: count,
  updated: count,
  suspended: count,
  restored: count,
  removed: count,
  archived: count,
  unchanged: count,
  held: count,
  failed: count,
});

/** Counts of every kind of thing on the target. */
export const counts = z.record(z.enum(KIND_NAMES), kindCounts);

/** How the pedagogic registrations ended; outcomes add up to the total. */
export const decisionTotals = z.strictObject({
  total: count,
  by_outcome: z.record(z.enum(OUTCOMES), count),
  by_reason: z.partialRecord(z.enum(keysOf<keyof typeof REGISTRATION_REASONS>(REGISTRATION_REASONS)), count),
});

/** How the planned activities with a teacher ended. */
export const teacherTotals = z.strictObject({
  total: count,
  by_outcome: z.record(z.enum(["enrolled", "not-enrolled"]), count),
  by_reason: z.partialRecord(z.enum(keysOf<keyof typeof TEACHER_REASONS>(TEACHER_REASONS)), count),
});

/** Milliseconds by stage; a stage that was not gone through is left out. */
export const durations = z.record(z.string(), z.number().min(0));
