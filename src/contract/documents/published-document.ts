import { z } from "zod";
import { awaits, count, taking, time, waitingSince as since } from "./parts.ts";

/** What is published for Moodle, and what it has not taken yet. */
export const publishedDocument = z.strictObject({
  published: count.meta({ description: "Enrolments that are published." }),
  ...taking.shape,
  examples: z
    .array(z.strictObject({ course_key: z.string(), username: z.string(), role: z.string(), awaits, since }))
    .meta({ description: "The first of them." }),
  left_over: count.meta({ description: "Enrolments that a run has ended and Moodle still holds, suspended." }),
  sent_before: count.meta({
    description: "Enrolments that were sent before they were published, and still stand in Moodle as made by hand.",
  }),
  asked: z
    .strictObject({
      begun_at: time,
      ended_at: time.nullable(),
      exit_code: z.int().nullable().meta({ description: "Null: it was stopped, or could not be started." }),
      output: z.string().nullable().meta({ description: "The end of what the command wrote." }),
    })
    .nullable()
    .meta({ description: "When Moodle was asked last, by the command that is configured; null: never." }),
});
