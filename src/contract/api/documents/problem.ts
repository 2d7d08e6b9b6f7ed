import { z } from "zod";

/** What every call that fails answers (RFC 9457, `application/problem+json`). */
export const problemDocument = z.strictObject({
  type: z.string().meta({ description: "Where the code is described." }),
  title: z.string().meta({ description: "What happened, in the language asked for." }),
  status: z.int(),
  code: z.string().meta({ description: "Stable, for programs." }),
  detail: z.string(),
  next: z.string().nullable().meta({ description: "What to do next." }),
  request: z.string().meta({ description: "Number of the request, for those who read the log." }),
  errors: z
    .array(z.strictObject({ place: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "Of a call that cannot be understood: what is wrong where." }),
});

/** The problem that a call ended with. */
export type ProblemDocument = z.infer<typeof problemDocument>;
