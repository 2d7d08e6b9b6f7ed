import type { AnswerOf } from "../../api/operation-types.ts";

/** All about one person. */
export type Person = AnswerOf<"readPerson">;
