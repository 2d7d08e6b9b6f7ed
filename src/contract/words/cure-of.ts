import type { Document } from "../documents/index.ts";
import type { ScreenWords } from "./screens.ts";
import type { Text } from "./text.ts";

type Check = Document<"doctor">["checks"][number];

/** What to do about what was found; null where there is nothing. Where Moodle does not answer, nothing else is known to be wrong. */
export function cureOf({ cures }: ScreenWords, { check, status }: Check): Text | null {
  if (status === "ok" || status === "skipped") return null;
  return status === "out-of-reach" && check !== "store" ? cures["no-answer"] : cures[check];
}
