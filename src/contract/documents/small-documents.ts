import { z } from "zod";
import { REGISTRATION_REASONS } from "../../model/reasons.ts";
import { keysOf } from "./keys-of.ts";
import { count, time } from "./parts.ts";
import { runDocument } from "./run-document.ts";

/** What `generate` wrote. */
export const generateDocument = z.strictObject({
  directory: z.string(),
  expected: z.string(),
  extracted_at: time,
  rows: z.record(z.string(), count),
});

/** Who may sign in first. */
const firstOperator = z
  .strictObject({ name: z.string(), password: z.string() })
  .nullable()
  .meta({ description: "Made because nobody could sign in yet; the password is shown this once. Null: somebody can." });

/** What `demo` did, with questions worth asking next. */
export const demoDocument = z.strictObject({
  day: count.meta({ description: "Day of the university: how many demonstrations came before." }),
  generated: generateDocument,
  synchronised: runDocument,
  questions: z.array(
    z.strictObject({
      reason: z.enum(keysOf<keyof typeof REGISTRATION_REASONS>(REGISTRATION_REASONS)),
      person: z.string(),
      course: z.string(),
      command: z.string().meta({ description: "What to type to ask." }),
    }),
  ),
  address: z.string().nullable().meta({ description: "Where the screens are served; null when they are not." }),
  first_operator: firstOperator,
});

/** How the embedded PostgreSQL stands. */
export const storeDocument = z.strictObject({
  status: z.enum(["absent", "stopped", "not-answering", "running", "external"]),
  directory: z.string().meta({ description: "The data folder." }),
  pid: z.int().nullable(),
  version: z.string().nullable(),
  since: time.nullable(),
  clients: count.nullable(),
  bytes: count.nullable(),
});

/** Where the screens and the API are served. */
export const serveDocument = z.strictObject({ address: z.string(), first_operator: firstOperator });

/** What every command writes when it fails; `exit_code` is also the process's. */
export const failureDocument = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    next: z.string().nullable(),
    facts: z.record(z.string(), z.string()).meta({ description: "What the error is about, by name." }),
  }),
  exit_code: z.int(),
});
