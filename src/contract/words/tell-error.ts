import type { Facts } from "./fill.ts";
import type { Speech } from "./speech.ts";
import type { Text } from "./text.ts";
import type { Complaint } from "./words.ts";

/** An error by its code, with what it knows. */
interface Told {
  readonly code: string;
  readonly facts: Facts;
}

/** What an error says in a language, and what to do next; undefined where it has no words of ours. */
export function tellError({ words, say, locale }: Speech, { code, facts }: Told): Complaint | undefined {
  const known = words.errors[code];
  if (known === undefined) return undefined;
  const told = { ...facts, ...staleIn(facts) };
  return { is: say(known.is, told), next: say(known.next, told) };

  /** Why a plan is stale: the error carries the codes of the reasons, with spaces between. */
  function staleIn({ stale }: Facts): Facts {
    if (typeof stale !== "string") return {};
    const texts: Readonly<Record<string, Text>> = words.changes.stale;
    const reasons = stale.split(" ").map((reason) => say(texts[reason] ?? reason));
    return { stale: new Intl.ListFormat(locale).format(reasons) };
  }
}
