import type { Locale } from "../contract/words/locale.ts";
import type { Environment } from "../infra/config/index.ts";

/** The language of the first variable that is set, ours before those of other programs; French unless it says English. */
export function localeOf(environment: Environment): Locale {
  const names = ["PASSERELLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
  const set = names.map((name) => environment[name]).find((value) => value !== undefined && value !== "");
  return set?.toLowerCase().startsWith("en") === true ? "en" : "fr";
}

/** The language asked for anywhere in a call, before the call is understood: complaints about it need one, too. */
export function askedLocale(words: readonly string[]): Locale | undefined {
  const asked = words.flatMap((word, at) => {
    if (word.startsWith("--lang=")) return [word.slice("--lang=".length)];
    return word === "--lang" ? [words[at + 1]] : [];
  });
  const last = asked.at(-1);
  return last === "fr" || last === "en" ? last : undefined;
}
