import { z } from "zod";
import { CAPABILITY_NAMES, ROLE_NAMES, SCOPE_KINDS } from "../../../model/access.ts";
import { time } from "../../documents/parts.ts";

const capability = z.enum(CAPABILITY_NAMES);
const protocol = z.enum(["password", "oidc", "cas"]);
const identifier = z.int().min(1);

/** A role, with the components it is for where it is a registrar's. */
const assignment = z.strictObject({
  role: z.enum(ROLE_NAMES),
  components: z.array(z.string().min(1).max(100)).max(200).default([]),
});

/** Why the university's sign-on has brought somebody back without signing them in. */
export const SIGN_ON_PROBLEMS = ["sign-on-refused", "sign-on-unreachable", "sign-in-unknown"] as const;

/** Which ways of signing in this installation has; `address` is where the browser goes to begin. */
export const signOnDocument = z.strictObject({
  password: z.boolean(),
  problem: z
    .strictObject({ code: z.enum(SIGN_ON_PROBLEMS), title: z.string(), next: z.string() })
    .nullable()
    .meta({ description: "The one that was asked about, told in the language asked for." }),
  outside: z.array(
    z.strictObject({ protocol: z.enum(["oidc", "cas"]), label: z.string().nullable(), address: z.string() }),
  ),
});

/** Who one is, and how far one may go with what. */
export const accountDocument = z.strictObject({
  name: z.string(),
  display_name: z.string(),
  kind: z.enum(["operator", "token"]),
  person: z.string().nullable().meta({ description: "Code of the person in the deliveries." }),
  assignments: z.array(assignment),
  capabilities: z.array(
    z.strictObject({
      capability,
      scope: z.enum(SCOPE_KINDS),
      components: z.array(z.string()).meta({ description: "Where the scope is components: which ones." }),
    }),
  ),
  time_zone: z.string().meta({ description: "In which times are told here: policy.time_zone, such as Europe/Paris." }),
  session: z
    .strictObject({ session: identifier, protocol, ends_at: time })
    .nullable()
    .meta({ description: "Of a browser; null for a program." }),
});

/** A browser signed in. */
export const sessionRow = z.strictObject({
  session: identifier,
  protocol,
  started_at: time,
  seen_at: time,
  ends_at: time,
  address: z.string(),
  browser: z.string(),
  current: z.boolean().meta({ description: "Whether it is the one that asks." }),
});

/** Somebody who may sign in. */
export const operatorRow = z.strictObject({
  operator: identifier,
  name: z.string(),
  display_name: z.string(),
  origin: z.enum(["local", "outside"]),
  account: z.string().nullable().meta({ description: "Their username in the deliveries." }),
  assignments: z.array(assignment),
  blocked_at: time.nullable(),
  added_at: time,
  added_by: z.string(),
  seen_at: time.nullable(),
});

/** What a program signs in with, without its secret. */
export const tokenRow = z.strictObject({
  token: identifier,
  operator: z.string(),
  name: z.string(),
  capabilities: z.array(capability),
  made_at: time,
  made_by: z.string(),
  ends_at: time,
  seen_at: time.nullable(),
  revoked_at: time.nullable(),
});

/** Who did or looked at what. */
export const auditRow = z.strictObject({
  entry: identifier,
  at: time,
  who: z.string().nullable(),
  address: z.string(),
  operation: z.string(),
  subject: z.string().nullable(),
  outcome: z.enum(["done", "refused", "failed"]),
});

/** What is said of a new operator. */
export const newOperator = z.strictObject({
  name: z.string().min(1).max(200),
  display_name: z.string().min(1).max(200),
  origin: z.enum(["local", "outside"]),
  account: z.string().min(1).max(200).nullable().default(null),
  assignments: z.array(assignment).max(ROLE_NAMES.length).default([]),
});

/** What is changed of an operator; what is left out stays. */
export const operatorChange = z.strictObject({
  display_name: z.string().min(1).max(200).optional(),
  account: z.string().min(1).max(200).nullable().optional(),
  assignments: z.array(assignment).max(ROLE_NAMES.length).optional(),
  blocked: z.boolean().optional(),
});

/** What is said of a new token. */
export const newToken = z.strictObject({
  operator: identifier,
  name: z.string().min(1).max(100),
  capabilities: z.array(capability).min(1),
  days: z.int().min(1).max(730).default(365),
});
