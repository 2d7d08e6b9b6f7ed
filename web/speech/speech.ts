import { type Facts, fill } from "../../src/contract/words/fill.ts";
import type { Locale } from "../../src/contract/words/locale.ts";
import type { Text } from "../../src/contract/words/text.ts";
import type { Words } from "../../src/contract/words/words.ts";
import type { WebWords } from "../words/web-words.ts";

/** How a person is spoken to on the screens: all texts of one language, and how they, times and numbers are written. */
export interface Speech {
  readonly locale: Locale;
  /** What Passerelle says everywhere: reasons, links of the chain, kinds of things. */
  readonly words: Words;
  /** What only the screens say. */
  readonly web: WebWords;
  readonly say: (text: Text, facts?: Facts) => string;
  /** A time as people read it, in the university's time zone; dots where it is not known. */
  readonly time: (iso: string | null | undefined) => string;
  readonly number: (value: number) => string;
}

/** The texts of one language, as they are fetched. */
export interface Language {
  readonly locale: Locale;
  readonly words: Words;
  readonly web: WebWords;
}

/** The time zone in which a university tells its times, wherever its people are. */
const TIME_ZONE = "Europe/Paris";

/** Speech from the texts of a language. */
export function speechOf({ locale, words, web }: Language): Speech {
  const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: TIME_ZONE });
  const numbers = new Intl.NumberFormat(locale);
  return {
    locale,
    words,
    web,
    say: (text, facts = {}) => fill(text, facts, locale),
    time: (iso) => (iso === null || iso === undefined ? "…" : times.format(new Date(iso))),
    number: (value) => numbers.format(value),
  };
}
