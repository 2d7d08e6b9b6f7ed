import type { AnswerOf } from "../../../api/operation-types.ts";

/** Two runs side by side. */
export type Comparison = AnswerOf<"compareRuns">;
