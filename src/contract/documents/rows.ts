import { z } from "zod";
import { NEXT_DEEDS } from "../../model/drift.ts";
import { type Kind, KIND_NAMES, KINDS, type KindName } from "../../model/kinds.ts";
import { MOVE_STATUSES } from "../../model/moved.ts";
import { ACTIONS } from "../../model/plan.ts";
import { PROBLEMS, type ProblemCode } from "../../model/problem.ts";
import {
  HOLD_REASONS,
  type HoldReason,
  OUTCOMES,
  REGISTRATION_REASONS,
  TEACHER_REASONS,
  WARNINGS,
  type Warning,
} from "../../model/reasons.ts";
import { SITUATIONS, type Situation } from "../../model/situations.ts";
import { WATCH_KINDS } from "../../model/watch.ts";
import { keysOf } from "./keys-of.ts";
import { count, run, time } from "./parts.ts";

const part = z.number().min(0).max(1);
const warnings = z.array(z.enum(keysOf<Warning>(WARNINGS)));

/** The decision of one pedagogic registration. */
export const decisionRow = z.strictObject({
  student_code: z.string(),
  element_code: z.string(),
  year: z.string(),
  outcome: z.enum(OUTCOMES),
  reason: z.enum(keysOf<keyof typeof REGISTRATION_REASONS>(REGISTRATION_REASONS)),
  situation: z
    .enum(keysOf<Situation>(SITUATIONS))
    .nullable()
    .meta({ description: "Null where link 9 was not reached." }),
  course_key: z.string().nullable(),
  group_codes: z.array(z.string()),
  warnings,
});

/** The decision of one planned activity that has a teacher. */
export const teacherRow = z.strictObject({
  staff_code: z.string(),
  element_code: z.string().nullable(),
  activity_id: z.string(),
  outcome: z.enum(["enrolled", "not-enrolled"]),
  reason: z.enum(keysOf<keyof typeof TEACHER_REASONS>(TEACHER_REASONS)),
  course_key: z
    .array(z.string())
    .meta({ description: "Two where an activity without group stands for both variants." }),
  warnings,
});

/** One thing that was wrong with a delivery; `sentence` and `next_step` are in the language asked for. */
export const problemRow = z.strictObject({
  code: z.enum(keysOf<ProblemCode>(PROBLEMS)),
  severity: z.enum(["error", "warning", "note"]),
  file: z.string(),
  line: z.int().min(1).nullable(),
  column: z.string().nullable(),
  key: z.string().nullable(),
  sentence: z.string(),
  next_step: z.string(),
});

/** Changes of the newest plan that wait together for a person. */
export const holdRow = z.strictObject({
  run: run.meta({ description: "The run that made the plan in which they wait." }),
  hold: z.string().meta({ description: "What `apply --approve` takes." }),
  reason: z.enum(keysOf<HoldReason>(HOLD_REASONS)),
  kind: z.enum(KIND_NAMES),
  action: z.enum(ACTIONS),
  component: z.string().nullable(),
  changes: count,
  examples: z.array(z.string()).meta({ description: "The first keys, parts joined by /." }),
});

/** What somebody has changed by hand on a thing of ours; values that are no text are written as JSON. */
export const driftRow = z.strictObject({
  kind: z.enum(KIND_NAMES),
  key: z.string().meta({ description: "The key of the thing, parts joined by /." }),
  field: z.string().meta({ description: "`exists` where the thing itself was removed, or is back." }),
  ours: z.string().nullable().meta({ description: "As our last change left it." }),
  found: z.string().nullable(),
  next: z.enum(NEXT_DEEDS).meta({ description: "What the next run does about it." }),
  read_at: time.nullable().meta({ description: "When the thing was last read on the platform; null: for this look." }),
});

/** What nothing will mend by itself; what does not apply is null. */
export const watchRow = z.strictObject({
  kind: z.enum(WATCH_KINDS),
  course_key: z.string().nullable(),
  username: z.string().nullable(),
  cohort_key: z.string().nullable(),
  role: z.string().nullable(),
  method: z.string().nullable(),
  owner: z.string().nullable(),
  review_at: time.nullable().meta({ description: "When a binding was to be looked at." }),
  students: count.nullable().meta({ description: "How many students are in a hidden space." }),
  because: z.string().nullable().meta({ description: "Why somebody enrolled without an end, as they said." }),
});

/** A vanished space that perhaps goes on as a new one; the shares are from 0 to 1. */
export const movedRow = z.strictObject({
  old_key: z.string(),
  new_key: z.string(),
  old_name: z.string().nullable().meta({ description: "Whole names of the two spaces, as the source last had them." }),
  new_name: z.string().nullable(),
  name_likeness: part.meta({ description: "How like the names are, whatever their accents, case and years." }),
  same_place: z.boolean().meta({ description: "They stand in the same category." }),
  student_share: part.meta({ description: "The part of the students of the old space that the new one wants." }),
  status: z.enum(MOVE_STATUSES),
  run: run.meta({ description: "The run whose plan proposed it." }),
  since: time,
  decided_by: z.string().nullable(),
  decided_at: time.nullable(),
  because: z.string().nullable(),
});

/** What the target holds of one kind, with the fields that people see. */
export function stateRow(kind: KindName): z.ZodObject {
  const { key, shown }: Kind = KINDS[kind];
  return z.strictObject(Object.fromEntries(shown.map((field) => [field, fieldType(field, key.includes(field))])));
}

function fieldType(field: string, isKey: boolean): z.ZodType {
  if (["visible", "archived", "suspended"].includes(field)) return z.boolean();
  if (field === "grouping_keys") return z.array(z.string());
  return isKey ? z.string() : z.string().nullable();
}
