import { z } from "zod";
import { KIND_NAMES } from "../../model/kinds.ts";
import { ACTIONS } from "../../model/plan.ts";
import { OUTCOMES, REGISTRATION_REASONS } from "../../model/reasons.ts";
import { keysOf } from "./keys-of.ts";
import { count } from "./parts.ts";

const move = z.strictObject({
  from_outcome: z.enum(OUTCOMES),
  from_reason: z.string(),
  to_outcome: z.enum(OUTCOMES),
  to_reason: z.string(),
  count,
});

const some = z.strictObject({
  total: count,
  examples: z.array(z.string()).meta({ description: "The first of them." }),
});

/** What a changed policy would do, without doing it. */
export const rehearsalDocument = z.strictObject({
  settings: z
    .array(z.strictObject({ path: z.string(), from: z.json(), to: z.json() }))
    .meta({ description: "Settings of the policy that are changed." }),
  registrations: z
    .array(move)
    .meta({ description: "Decisions that become others; equal ends where only spaces, groups or warnings change." }),
  teachers: z.array(move),
  rules: z
    .array(
      z.strictObject({
        link: count,
        reason: z.enum(keysOf<keyof typeof REGISTRATION_REASONS>(REGISTRATION_REASONS)),
        before: count,
        after: count,
      }),
    )
    .meta({ description: "How many registrations each rule decides." }),
  people: some.meta({ description: "Codes of those whose decisions change." }),
  courses: some.meta({ description: "Keys of the spaces that change, or the people in them." }),
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(KIND_NAMES),
        action: z.enum(ACTIONS),
        reason: z.string(),
        before: count,
        after: count,
      }),
    )
    .meta({ description: "What a plan would change on the target, where the two policies differ." }),
});
