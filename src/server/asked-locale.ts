import { type Locale, LOCALES } from "../contract/words/locale.ts";

/** The language of a request: what its address asks for, else the first of the browser's that we speak, else French. */
export function askedLocale(lang: string | null, acceptLanguage: string | undefined): Locale {
  const wanted = [lang ?? "", ...(acceptLanguage ?? "").split(",")].map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => LOCALES.find((locale) => locale === tag) ?? [])[0] ?? "fr";
}
