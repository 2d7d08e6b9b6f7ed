import { type Speech, speechOf } from "../words/speech.ts";

/** The same reply in both languages. */
export interface Reply {
  readonly fr: string;
  readonly en: string;
}

/** Writes a reply in one language, with days as that language says them. */
export interface Writer extends Speech {
  /** A time in words; null where it is not known, so that what needs it is left out. */
  readonly day: (iso: string | null) => string | null;
}

/** Writes both languages: each is whole by itself. */
export function inBoth(timeZone: string, write: (writer: Writer) => readonly string[]): Reply {
  const [fr, en] = (["fr", "en"] as const).map((locale) => write(writerOf(speechOf(locale), timeZone)).join("\n\n"));
  return { fr: fr ?? "", en: en ?? "" };
}

/** Both texts as one to copy, French first. */
export function replyText({ fr, en }: Reply): string {
  const [french, english] = [speechOf("fr"), speechOf("en")];
  return [french.say(french.words.replies.language), fr, english.say(english.words.replies.language), en].join("\n\n");
}

function writerOf(speech: Speech, timeZone: string): Writer {
  const format = new Intl.DateTimeFormat(speech.locale === "en" ? "en-GB" : "fr", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  return { ...speech, day: (iso) => (iso === null ? null : format.format(new Date(iso))) };
}
