import { z } from "zod";
import { MENDERS } from "../../model/reasons.ts";

/** Who can mend what a link found: a kind, and a name and address where the contacts tell them. */
export const who = z.strictObject({
  kind: z.enum(MENDERS),
  name: z.string().nullable(),
  email: z.string().nullable(),
});
