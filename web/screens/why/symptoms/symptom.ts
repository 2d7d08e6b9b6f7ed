import type { AnswerOf } from "../../../api/operation-types.ts";

/** Something that people say, and what it takes to check it. */
export type Symptom = AnswerOf<"readSymptoms">["symptoms"][number];

/** What came of it. */
export type Checked = AnswerOf<"checkSymptom">;
