import { z } from "zod";
import type { Mender } from "../../model/reasons.ts";

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

/** Who can mend what a link found: a kind, and a name and address where the contacts tell them. */
export const who = z.strictObject({
  kind: z.enum(MENDERS),
  name: z.string().nullable(),
  email: z.string().nullable(),
});
