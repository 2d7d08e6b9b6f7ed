import type { AnswerOf } from "../../api/operation-types.ts";

/** What a run came to. */
export type Run = AnswerOf<"readRun">;
