import type { Speech } from "../../contract/words/speech.ts";

/** How a person is told things: in their language, times as clocks on their walls show them. */
export interface Teller extends Speech {
  /** A time as people read it; an unknown one is shown as dots. */
  readonly time: (iso: string | null) => string;
}

/** Tells in a language and a time zone. */
export function tellerOf(speech: Speech, timeZone: string): Teller {
  const format = new Intl.DateTimeFormat(speech.locale, { dateStyle: "short", timeStyle: "short", timeZone });
  return { ...speech, time: (iso) => (iso === null ? "…" : format.format(new Date(iso))) };
}
