import type { BodyGiven } from "../../../src/contract/api/operations.ts";
import type { AnswerOf } from "../../api/operation-types.ts";

/** A vanished and a new space that are perhaps one. */
export type Moved = AnswerOf<"readMoved">["moved"][number];

/** What somebody is about to decide of them, before they say why. */
export type MovedDecision = Omit<BodyGiven<"decideMoved">, "because">;
