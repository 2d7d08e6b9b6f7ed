import { z } from "zod";
import { CAPABILITY_NAMES } from "../../model/access.ts";
import { count, time } from "./parts.ts";

const roles = z
  .array(z.string())
  .meta({ description: "Roles given by hand, with their components: `registrar:LVE,SCI`." });

/** Somebody who may sign in, on one line. */
export const operatorLine = z.strictObject({
  name: z.string(),
  display_name: z.string(),
  origin: z.enum(["local", "outside"]),
  roles,
  account: z.string().nullable(),
  blocked_at: time.nullable(),
  seen_at: time.nullable(),
});

/** What `operators` did. */
export const operatorDocument = z.strictObject({
  done: z.enum(["added", "roles-given", "password-reset", "signed-out", "blocked", "unblocked"]),
  operator: operatorLine,
  password: z.string().nullable().meta({ description: "Told this once, where one was made." }),
});

/** A token that `operators token` made. */
export const tokenDocument = z.strictObject({
  operator: z.string(),
  name: z.string(),
  capabilities: z.array(z.enum(CAPABILITY_NAMES)),
  days: count,
  secret: z.string().meta({ description: "Told this once." }),
});
