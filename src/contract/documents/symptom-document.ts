import { z } from "zod";
import { type Cause, CAUSES, SYMPTOM_CODES } from "../../model/symptoms.ts";
import { keysOf } from "./keys-of.ts";
import { count, run, time } from "./parts.ts";
import { who } from "./who.ts";
import { reply } from "./why-document.ts";

const needed = z.enum(["needed", "either", "none"]);

/** What people say, and what it takes to check it. */
export const symptomRow = z.strictObject({
  symptom: z.enum(SYMPTOM_CODES),
  says: z.string().meta({ description: "In the language of the call." }),
  person: needed,
  course: needed,
});

/** A cause as it was checked. */
const checkedCause = z.strictObject({
  cause: z.enum(keysOf<Cause>(CAUSES)),
  verdict: z.enum(["applies", "does-not", "cannot-tell"]),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  reason: z.string().nullable().meta({ description: "Code of the reason that tells more." }),
  who: who.nullable(),
});

/** Somebody who is in the space. */
const participant = z.strictObject({
  course: z.string(),
  username: z.string(),
  name: z.string(),
  role: z.string(),
  method: z.string(),
  status: z.string(),
  owner: z.string(),
  run: run.nullable(),
  source: z.string().nullable().meta({ description: "File and line of the fact that wants it." }),
});

/** What came of a symptom: the first cause that applies, and those checked before it. */
export const symptomDocument = z.strictObject({
  symptom: z.enum(SYMPTOM_CODES),
  person: z.string().nullable(),
  course: z.string().nullable(),
  answer: z
    .enum(keysOf<Cause>(CAUSES))
    .nullable()
    .meta({ description: "Null when none applies that can be seen from here." }),
  checked: z.array(checkedCause),
  participants: z.array(participant).nullable(),
  by_method: z.record(z.string(), count).nullable(),
  extracted_at: time.nullable(),
  next_run: time.nullable(),
  reply: reply.nullable(),
});
