import type { PictureAgeDocument } from "../documents/picture-age.ts";
import type { Speech } from "../words/speech.ts";

/** Who tells it: in a language, with times as people read them. */
export interface AgeTeller extends Pick<Speech, "say"> {
  readonly words: Pick<Speech["words"], "screens">;
  readonly time: (iso: string | null) => string;
}

/** How old is what is known of a platform, in sentences; none where all of it was read. */
export function ageLines(age: PictureAgeDocument, { say, words, time }: AgeTeller): readonly string[] {
  if (age === null) return [];
  const { whole, read, unread } = words.screens.age;
  const [oldestKind] = age.kinds.map(({ read_at }) => read_at).toSorted();
  return [
    ...(oldestKind === undefined ? [] : [say(whole, { time: time(oldestKind) })]),
    ...(age.oldest === null ? [] : [say(read, { spaces: age.spaces - age.unread, time: time(age.oldest) })]),
    ...(age.unread === 0 ? [] : [say(unread, { spaces: age.unread })]),
  ];
}
