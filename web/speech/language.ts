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

const fetched = new Map<Locale, Promise<Language>>();

/** The texts of a language, fetched once. */
export function languageOf(locale: Locale): Promise<Language> {
  const promise = fetched.get(locale) ?? fetchLanguage(locale);
  fetched.set(locale, promise);
  return promise;
}

async function fetchLanguage(locale: Locale): Promise<Language> {
  const { language } = await (locale === "fr" ? import("../words/fr/index.ts") : import("../words/en/index.ts"));
  return language;
}
