import type { Facts } from "./fill.ts";
import type { Speech } from "./speech.ts";
import type { Text } from "./text.ts";
import type { Complaint } from "./words.ts";

/** An error by its code, with what it knows. */
interface Told {
  readonly code: string;
  readonly facts: Facts;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)$/;

const WHOLE = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
} as const;

/** What an error says in a language, and what to do next; undefined where it has no words of ours. */
export function tellError({ words, say, locale }: Speech, { code, facts }: Told): Complaint | undefined {
  const known = words.errors[code];
  if (known === undefined) return undefined;
  const told = { ...instantsIn(facts), ...staleIn(facts) };
  return { is: say(known.is, told), next: say(known.next, told) };

  /** Instants as people read them, with the name of the zone: that of this machine. */
  function instantsIn(given: Facts): Facts {
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, isInstant(value) ? read(value) : value]),
    );
  }

  function read(instant: string): string {
    return new Date(instant).toLocaleString(locale, WHOLE);
  }

  /** Why a plan is stale: the error carries the codes of the reasons, with spaces between. */
  function staleIn({ stale }: Facts): Facts {
    if (typeof stale !== "string") return {};
    const texts: Readonly<Record<string, Text>> = words.changes.stale;
    const reasons = stale.split(" ").map((reason) => say(texts[reason] ?? reason));
    return { stale: new Intl.ListFormat(locale).format(reasons) };
  }
}

function isInstant(value: Facts[string]): value is string {
  return typeof value === "string" && INSTANT.test(value);
}
