import type { AnswerOf } from "../../contract/api/operations.ts";
import type { DriftLook } from "../../ops/lists/index.ts";
import { pictureAgeDocument } from "../picture-age.ts";

/** The last look for what people have changed by hand, as the API tells of it. */
export function driftLookDocument(look: DriftLook | null): AnswerOf<"readDriftLook"> {
  return { looked_at: look?.lookedAt ?? null, picture_age: pictureAgeDocument(look?.pictureAge ?? null) };
}
