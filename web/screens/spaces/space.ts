import type { AnswerOf } from "../../api/operation-types.ts";

/** All about one space. */
export type Space = AnswerOf<"readSpace">;
