import { words as english } from "./en/index.ts";
import { type Facts, fill } from "./fill.ts";
import { words as french } from "./fr/index.ts";
import type { Locale } from "./locale.ts";
import type { Text } from "./text.ts";
import type { Words } from "./words.ts";

/** All texts in one language, and how they are filled. */
export interface Speech {
  readonly locale: Locale;
  readonly words: Words;
  /** Fills a text from facts. */
  readonly say: (text: Text, facts?: Facts) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = { fr: french, en: english };

/** How people are spoken to in a language. */
export function speechOf(locale: Locale): Speech {
  return { locale, words: WORDS[locale], say: (text, facts = {}) => fill(text, facts, locale) };
}
