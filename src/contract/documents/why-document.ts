import { z } from "zod";
import { type Mender, OUTCOMES, REGISTRATION_REASONS, TEACHER_REASONS } from "../../model/reasons.ts";
import { SITUATIONS, type Situation } from "../../model/situations.ts";
import { LINK_NAMES, LINK_STATUSES } from "../words/link-names.ts";
import { keysOf } from "./keys-of.ts";
import { run, time } from "./parts.ts";

const MENDERS = [
  "component-service",
  "registrar",
  "planner",
  "registration-office",
  "study-directorate",
  "information-systems",
  "platform-support",
  "nobody",
] as const satisfies readonly Mender[];

/** A value that a link looked at. */
export const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Where a fact stands in the delivery, and as of when it was true. */
export const origin = z.strictObject({
  table: z.string(),
  file: z.string().nullable(),
  line: z.int().min(1).nullable(),
  time: time.nullable(),
});

/** Who can mend what a link found: a kind, and a name and address where the contacts tell them. */
export const who = z.strictObject({
  kind: z.enum(MENDERS),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

/** One link of the chain from registration to space. */
export const chainLink = z.strictObject({
  number: z.int().min(1),
  link: z.enum(LINK_NAMES),
  status: z.enum(LINK_STATUSES),
  code: z.string().nullable(),
  facts: z.record(z.string(), factValue),
  from: z.array(origin),
  who: who.nullable(),
  visible_after: z.string().nullable(),
});

/** One way in which the person is, or was, in the space. */
export const enrolmentPath = z.strictObject({
  method: z.string(),
  role: z.string(),
  status: z.string(),
  owner: z.string(),
  run: run.nullable(),
});

/** Why one person is, or is not, in one space. */
export const whyAnswer = z.strictObject({
  person: z.string(),
  course: z.string(),
  outcome: z.enum(OUTCOMES),
  reason: z.enum([
    ...new Set([
      ...keysOf<keyof typeof REGISTRATION_REASONS>(REGISTRATION_REASONS),
      ...keysOf<keyof typeof TEACHER_REASONS>(TEACHER_REASONS),
    ]),
  ]),
  situation: z.enum(keysOf<Situation>(SITUATIONS)).nullable(),
  chain: z.array(chainLink),
  paths: z.array(enrolmentPath),
  next_run: z.string().nullable(),
});
export type WhyAnswer = z.infer<typeof whyAnswer>;
