import { z } from "zod";
import { count, run, time } from "../../documents/parts.ts";
import { whyAnswer } from "../../documents/why-document.ts";
import { OUTCOMES } from "../../../model/reasons.ts";
import { component } from "./overview.ts";

/** Somebody found. */
export const personRow = z.strictObject({
  code: z.string(),
  kind: z.enum(["student", "staff"]),
  family_name: z.string(),
  first_name: z.string(),
  usernames: z.array(z.string()),
  component,
  gone: z.boolean().meta({ description: "Whether they are no longer delivered." }),
});

const account = z.strictObject({
  username: z.string(),
  kind: z.string(),
  email: z.string().nullable(),
  active: z.boolean(),
  on_target: z.enum(["active", "suspended", "absent"]),
});

const registration = z.strictObject({
  year: z.string(),
  step_code: z.string(),
  step_version: z.string(),
  step_name: z.string().nullable(),
  state: z.string(),
  payment_state: z.string().nullable(),
  primary: z.boolean(),
  remote: z.boolean(),
  exchange: z.string().nullable(),
  reason: z.string().nullable().meta({ description: "Why it leads into its cohort or not." }),
});

const decided = z.strictObject({
  kind: z.enum(["registration", "activity"]),
  element: z.string().nullable(),
  element_name: z.string().nullable(),
  through: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  reason: z.string(),
  situation: z.string().nullable(),
  warnings: z.array(z.string()),
  course_keys: z.array(z.string()),
  group_codes: z.array(z.string()),
  since_run: run,
});

const enrolment = z.strictObject({
  course_key: z.string(),
  full_name: z.string().nullable(),
  visible: z.boolean(),
  archived: z.boolean(),
  role: z.string(),
  method: z.string(),
  status: z.string(),
  owner: z.string(),
  starts_at: time.nullable(),
  ends_at: time.nullable(),
  groups: z.array(z.string()),
  taken: z.boolean().nullable().meta({
    description: "Whether Moodle had taken it at the last look; null where it takes nothing by itself.",
  }),
});

/** Everything about one person that the asker may see: a teacher gets no administrative registrations. */
export const personDocument = z.strictObject({
  ...personRow.shape,
  accounts: z.array(account),
  registrations: z.array(registration),
  decisions: z.array(decided),
  enrolments: z.array(enrolment),
  cohorts: z.array(z.string()),
  extracted_at: time.nullable(),
  as_of_run: run.nullable().meta({ description: "The last run of the time that was asked for; null: as it is now." }),
});

/** A space of mine. */
const ownCourse = z.strictObject({
  ...enrolment.shape,
  state: z.enum(["hidden", "in-progress", "future", "past", "archived"]),
});

/** A space that I should be in, or think I should: what the chain says. */
const missingCourse = z.strictObject({
  element: z.string().nullable(),
  element_name: z.string().nullable(),
  why: whyAnswer,
});

/** What a student or a teacher is in, should be in and is not, and what to do. */
export const ownCoursesDocument = z.strictObject({
  person: z.string(),
  name: z.string().nullable(),
  in: z.array(ownCourse),
  missing: z.array(missingCourse),
  extracted_at: time.nullable(),
  counts: z.strictObject({ in: count, missing: count }),
});

/** What a plan has changed on a person or a space. */
export const historyRow = z.strictObject({
  run,
  seq: z.int(),
  at: time,
  author: z.string(),
  kind: z.string(),
  action: z.string(),
  reason: z.string(),
  key: z.array(z.string()),
  before: z.record(z.string(), z.json()).nullable(),
  after: z.record(z.string(), z.json()).nullable(),
});
