import type { AnswerOf } from "../../api/operation-types.ts";

/** What the overview is made from. */
export type Overview = AnswerOf<"readOverview">;
