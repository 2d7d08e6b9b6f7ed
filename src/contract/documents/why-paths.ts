import { z } from "zod";
import { KIND_NAMES } from "../../model/kinds.ts";
import { ACTIONS } from "../../model/plan.ts";
import { PATH_ENDS } from "../../model/path-ends.ts";
import { HOLD_REASONS, type HoldReason } from "../../model/reasons.ts";
import { keysOf } from "./keys-of.ts";
import { awaits, lookedAt, run, time, waitingSince } from "./parts.ts";
import { who } from "./who.ts";

const hold = z.enum(keysOf<HoldReason>(HOLD_REASONS));

/** The run or the act by hand that made an enrolment. */
const madeBy = z.strictObject({
  run,
  by_hand: z.boolean(),
  author: z.string(),
  at: time,
  because: z.string().nullable().meta({ description: "What the person said who did it by hand." }),
});

/** A cohort whose binding keeps somebody in a space. */
const boundCohort = z.strictObject({ cohort: z.string(), owner: z.string(), review_at: time.nullable() });

/** What would end an enrolment. */
const pathEnd = z.strictObject({
  kind: z.enum(PATH_ENDS),
  at: time.nullable().meta({ description: "The end, the first delivery that ends the grace, or the review." }),
  days: z.int().nullable().meta({ description: "Days of grace." }),
  held: hold.nullable(),
  cohorts: z.array(boundCohort),
});

/** One way by which the person is in a space. */
export const enrolmentPath = z.strictObject({
  course: z.string(),
  username: z.string(),
  method: z.string(),
  role: z.string(),
  status: z.string(),
  owner: z.string(),
  run: run.nullable().meta({ description: "The run that last changed it; null where the journal does not know." }),
  made: madeBy.nullable(),
  end: pathEnd.nullable().meta({ description: "Null for a time that is past." }),
  taken: z.boolean().nullable().meta({
    description:
      "Whether Moodle had taken it at the last look; null where it takes nothing by itself, and for a time that is past.",
  }),
});

/** What of the person's enrolments is published, and not taken yet by Moodle. */
export const ownTaking = z.strictObject({
  waiting: z.array(
    z.strictObject({
      course: z.string(),
      username: z.string(),
      role: z.string(),
      awaits,
      run: run.nullable().meta({ description: "The run that published it." }),
      since: waitingSince,
    }),
  ),
  looked_at: lookedAt,
  who: who.nullable().meta({ description: "Who can mend it where it lasts; null where nothing waits." }),
});

/** A change that waits for a person. */
export const heldChange = z.strictObject({
  kind: z.enum(KIND_NAMES),
  action: z.enum(ACTIONS),
  key: z.array(z.string()),
  reason: z.string(),
  held: hold,
  run: run.meta({ description: "The run whose plan it waits in." }),
});
