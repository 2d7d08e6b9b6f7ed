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
  /** The zone in which times are told; undefined: the browser's. */
  readonly timeZone: string | undefined;
  readonly say: (text: Text, facts?: Facts) => string;
  /** A time as people read it, in the time zone; dots where it is not known. */
  readonly time: (iso: string | null | undefined) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1 as a percentage. */
  readonly share: (value: number) => string;
}

/** The texts of one language, as they are fetched. */
export interface Language {
  readonly locale: Locale;
  readonly words: Words;
  readonly web: WebWords;
}

/** Speech from the texts of a language, with times in a zone. */
export function speechOf({ locale, words, web }: Language, timeZone: string | undefined): Speech {
  const times = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const shares = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }));
  return {
    locale,
    words,
    web,
    timeZone,
    say: (text, facts = {}) => fill(text, facts, locale),
    time: (iso) => (iso === null || iso === undefined ? "…" : times().format(new Date(iso))),
    number: (value) => numbers().format(value),
    share: (value) => shares().format(value),
  };
}

/** What takes long to make is made when it is first wanted: the sign-on tells no time. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
