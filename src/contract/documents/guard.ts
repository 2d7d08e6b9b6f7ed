import { z } from "zod";
import { DELIVERY_TABLE_NAMES } from "../../model/delivery.ts";
import { GUARDS } from "../../model/guard.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import { HOLD_REASONS, type HoldReason } from "../../model/reasons.ts";
import { keysOf } from "./keys-of.ts";
import { count } from "./parts.ts";

const found = z.union([count, z.string()]);

/** What a guard looked at and found; told whether it tripped or passed. */
export const guard = z.strictObject({
  guard: z.enum(GUARDS),
  tripped: z.boolean(),
  reason: z.enum(keysOf<HoldReason>(HOLD_REASONS)),
  kinds: z.array(z.enum(KIND_NAMES)).meta({ description: "Removals of these kinds are held when it trips." }),
  moves: z.array(z.enum(KIND_NAMES)).meta({
    description: "Changes of the place and the name of things of these kinds are held, too.",
  }),
  component: z.string().nullable().meta({ description: "Only in this component; null: everywhere, or without one." }),
  step: z.string().nullable().meta({ description: "Only in this step; null: everywhere, or without one." }),
  table: z.enum(DELIVERY_TABLE_NAMES).nullable(),
  found: found.meta({ description: "A count; a time of extraction of `file-older`, a year of `file-other-year`." }),
  of: found.meta({ description: "What it was compared with." }),
});
