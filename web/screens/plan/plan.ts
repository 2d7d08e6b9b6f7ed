import type { AnswerOf } from "../../api/operation-types.ts";

/** A plan without its changes. */
export type Plan = AnswerOf<"readPlan">;
