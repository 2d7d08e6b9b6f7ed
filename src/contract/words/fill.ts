import type { Locale } from "./locale.ts";
import { frenchTypography } from "./typography.ts";
import type { Text } from "./text.ts";

/** Values for the placeholders of a text. Numbers are written as the language does, texts as they are. */
export type Facts = Readonly<Record<string, string | number | null | undefined>>;

const PLACEHOLDER = /\{(?<name>\w+)(?:\|(?<one>[^|}]*)\|(?<many>[^|}]*))?\}/g;

const OPTIONAL = /\[(?<part>[^\]]*)\]/g;

/**
 * Fills `{name}` from facts and chooses in `{name|one|many}` by the number. What is not known is shown as `…`; a part in square
 * brackets is left out when something in it is not known.
 */
export function fill(text: Text, facts: Facts, locale: Locale): string {
  const known = text.replaceAll(OPTIONAL, (_match, part: string) => (isKnown(part, facts) ? part : ""));
  const spaced = locale === "fr" ? frenchTypography(known) : known;
  return spaced.replaceAll(PLACEHOLDER, (_match, ...[name, one, many]: readonly string[]) => {
    const value = facts[name ?? ""];
    if (one === undefined || many === undefined) return shown(value, locale);
    return isOne(value, locale) ? one : many;
  });
}

/** Names of the placeholders of a text, each once, in order of appearance. */
export function placeholdersOf(text: Text): readonly string[] {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), (match) => match.groups?.["name"] ?? ""))];
}

function isKnown(part: string, facts: Facts): boolean {
  return placeholdersOf(part).every((name) => !isNothing(facts[name]));
}

function isNothing(value: Facts[string]): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}

function shown(value: Facts[string], locale: Locale): string {
  if (typeof value === "number") return value.toLocaleString(locale);
  return isNothing(value) ? "…" : value;
}

function isOne(value: Facts[string], locale: Locale): boolean {
  return new Intl.PluralRules(locale).select(Number(value)) === "one";
}
