import type { PictureAgeDocument } from "../contract/documents/picture-age.ts";
import type { PictureAge } from "../model/picture-age.ts";

/** How old a picture is, as documents tell it. */
export function pictureAgeDocument(age: PictureAge | null): PictureAgeDocument {
  if (age === null) return null;
  return { ...age, kinds: age.kinds.map(({ kind, readAt }) => ({ kind, read_at: readAt })) };
}
