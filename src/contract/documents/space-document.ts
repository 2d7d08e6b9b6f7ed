import { z } from "zod";
import { NO_SPACE_REASONS } from "../../model/decision.ts";
import { CHANGE_REASONS } from "../../model/reasons.ts";
import { keysOf } from "./keys-of.ts";
import { count, run, taking, time } from "./parts.ts";
import { who } from "./who.ts";
import { chainLink } from "./why-document.ts";
import { heldChange } from "./why-paths.ts";

/** The change by which a space came to be as it is. */
const spaceChange = z.strictObject({
  run,
  by_hand: z.boolean(),
  author: z.string(),
  at: time,
  because: z.string().nullable(),
  reason: z.enum(keysOf<keyof typeof CHANGE_REASONS>(CHANGE_REASONS)),
});

/** One space as it stands on the platform. */
const standingSpace = z.strictObject({
  course: z.string(),
  full_name: z.string(),
  place: z.array(z.string()).meta({ description: "Names of its categories, from the top." }),
  visible: z.boolean(),
  archived: z.boolean(),
  idnumber: z.string().nullable().meta({ description: "The identification number where somebody has altered it." }),
  ends_at: time.nullable(),
  archived_by: spaceChange.nullable(),
  shown_by: spaceChange.nullable().meta({ description: "The last change of its visibility." }),
  participants: z.array(z.strictObject({ method: z.string(), role: z.string(), status: z.string(), people: count })),
});

/** Why a space is there or not, where it stands, and who is in it. */
export const spaceDocument = z.strictObject({
  course: z.string(),
  element: z.string(),
  name: z.string().nullable(),
  exists: z.boolean(),
  suspended: z.boolean(),
  reason: z.enum(NO_SPACE_REASONS).nullable(),
  host: z.string().nullable().meta({ description: "The element that carries this one, and has the space." }),
  who: who.nullable(),
  chain: z.array(chainLink),
  steps: z.array(z.string()),
  standing: z.array(standingSpace),
  held: z.array(heldChange),
  taking: taking.nullable().meta({ description: "Null where the platform takes nothing by itself." }),
  extracted_at: time,
  next_run: time.nullable(),
  next_run_is: z.enum(["expected", "known"]).nullable(),
});
