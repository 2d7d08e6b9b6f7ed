import type { Document } from "../contract/documents/index.ts";
import type { AvatarsReport } from "../ops/avatars/index.ts";

/** What became of pictures as it crosses the wire. */
export function avatarsDocument({ refused, ...counts }: AvatarsReport): Document<"avatars"> {
  const told = refused.filter(({ reason }) => reason !== "no-consent");
  return { ...counts, without_consent: refused.length - told.length, refused: told };
}
