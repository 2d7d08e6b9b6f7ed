import { z } from "zod";
import { DELIVERY_TABLE_NAMES } from "../../model/delivery.ts";
import {
  OUTCOMES,
  REGISTRATION_REASONS,
  type RegistrationReason,
  SILENCE_REASONS,
  type SilenceReason,
  TEACHER_REASONS,
  type TeacherReason,
  WARNINGS,
  type Warning,
} from "../../model/reasons.ts";
import { SITUATIONS, type Situation } from "../../model/situations.ts";
import { LINK_NAMES, LINK_STATUSES } from "../words/link-names.ts";
import { keysOf } from "./keys-of.ts";
import { time } from "./parts.ts";
import { who } from "./who.ts";
import { enrolmentPath, heldChange, ownTaking } from "./why-paths.ts";

const REGISTRATION = keysOf<RegistrationReason>(REGISTRATION_REASONS);
const TEACHER = keysOf<TeacherReason>(TEACHER_REASONS);
const SILENCE = keysOf<SilenceReason>(SILENCE_REASONS);

/** A value that a link looked at. */
const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Where a fact stands in the delivery that said it so, and as of when it was true. */
const origin = z.strictObject({ file: z.string(), line: z.int().min(1), time });

/** A fact that a link looked at. */
const tracedFact = z.strictObject({
  table: z.enum(DELIVERY_TABLE_NAMES),
  key: z.record(z.string(), z.string()),
  values: z.record(z.string(), factValue),
  from: origin.nullable().meta({ description: "Null: the delivery has no such row." }),
});

/** One link of the chain from registration to space. */
export const chainLink = z.strictObject({
  number: z.int().min(1),
  link: z.enum(LINK_NAMES),
  status: z.enum(LINK_STATUSES),
  code: z.string().nullable(),
  facts: z.array(tracedFact),
  from: origin.nullable().meta({ description: "Of the first fact that the delivery has." }),
  who: who.nullable(),
  visible_after: z.string().nullable().meta({ description: "When a correction will show." }),
});

/** A reply to copy, whole in each language; null unless it was asked for. */
export const reply = z.strictObject({ fr: z.string(), en: z.string() });

/** Why one person is, or is not, in one space. */
export const whyAnswer = z.strictObject({
  person: z.string(),
  name: z.string().nullable(),
  usernames: z.array(z.string()),
  course: z
    .string()
    .meta({ description: "The space asked about, or the one that the registration leads to, or the element." }),
  kind: z.enum(["registration", "activity", "nothing"]),
  element: z.string().nullable(),
  through: z.string().nullable().meta({ description: "Step of a registration, or id of an activity." }),
  outcome: z.enum(OUTCOMES),
  reason: z.enum([...new Set([...REGISTRATION, ...TEACHER, ...SILENCE])]),
  situation: z.enum(keysOf<Situation>(SITUATIONS)).nullable(),
  warnings: z.array(z.enum(keysOf<Warning>(WARNINGS))),
  groups: z.array(z.string()),
  chain: z.array(chainLink),
  who: who.nullable().meta({ description: "Who can mend it; null where nothing needs mending." }),
  paths: z.array(enrolmentPath),
  paths_from: z
    .enum(["target", "past", "journal"])
    .meta({ description: "The platform as it is, as it was, or by the journal alone where no past was kept." }),
  held: z.array(heldChange),
  taking: ownTaking
    .nullable()
    .meta({ description: "Null where the platform takes nothing by itself, and for a time that is past." }),
  extracted_at: time.meta({ description: "The delivery that this rests on: a later correction is not in it." }),
  next_run: time
    .nullable()
    .meta({ description: "When the next delivery is extracted; null where no rhythm can be told." }),
  next_run_is: z.enum(["expected", "known"]).nullable(),
});
export type WhyAnswer = z.infer<typeof whyAnswer>;

/** The answer for one space, and those of further registrations or activities that lead there; or one for each of a person's. */
export const whyDocument = z.union([
  z.strictObject({ ...whyAnswer.shape, further: z.array(whyAnswer), reply: reply.nullable() }),
  z.array(whyAnswer),
]);
