import { z } from "zod";
import type { Row } from "../contract/documents/index.ts";
import type { Speech } from "../contract/words/speech.ts";
import { PROBLEMS, type ProblemCode } from "../model/problem.ts";
import { problemRow } from "./problem-row.ts";

const listed = z.object({
  code: z.custom<ProblemCode>((code) => typeof code === "string" && code in PROBLEMS),
  severity: z.enum(["error", "warning", "note"]),
  file: z.string(),
  line: z.number().nullable(),
  column: z.string().nullable(),
  key: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A problem as a list of the store gives it, with its sentence and next step in the person's language. */
export function listedProblem(row: object, speech: Speech): Row<"problems"> {
  return problemRow(listed.parse(row), speech);
}
