import { type Locale, LOCALES } from "../../src/contract/words/locale.ts";
import type { Language } from "./speech.ts";

const KEPT_AS = "passerelle-language";

/** The language that somebody chose here before, else the first of the browser's that we speak, else French. */
export function startLocale(): Locale {
  const wanted = [localStorage.getItem(KEPT_AS) ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.flatMap((tag) => LOCALES.find((locale) => locale === tag) ?? [])[0] ?? "fr";
}

/** Keeps a choice of language for the next time. */
export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEPT_AS, locale);
}

const fetched = new Map<Locale, Language | Promise<Language>>();

/**
 * The texts of a language, fetched once: at once where they are there already, for what waits for a promise while it is drawn is shown
 * a third of a second later at least.
 */
export function languageOf(locale: Locale): Language | Promise<Language> {
  const known = fetched.get(locale) ?? fetchLanguage(locale);
  fetched.set(locale, known);
  return known;
}

async function fetchLanguage(locale: Locale): Promise<Language> {
  const { language } = await (locale === "fr" ? import("../words/fr/index.ts") : import("../words/en/index.ts"));
  fetched.set(locale, language);
  return language;
}
