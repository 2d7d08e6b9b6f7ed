import { readOrigins } from "../../../flow/staging/cases/index.ts";
import type { ExplainedLink } from "../../../flow/rules/index.ts";
import type { Queries } from "../../../infra/store/store.ts";
import type { TracedFact, TracedLink, WhyOne } from "./answer.ts";
import type { Contact } from "./contact.ts";
import { contactOf, type Contacts, menderOf, readContacts } from "./contacts.ts";
import type { Explained } from "./explained.ts";

/** A chain as it came out, and the component whose people mend what is wrong in it. */
export type Traceable = Pick<Explained, "chain" | "component">;

/** Adds to each link where its facts come from and who can mend it, and who mends what has no chain. Needs `askFacts`. */
export async function traceAll(facts: Queries, explained: readonly Explained[]): Promise<readonly WhyOne[]> {
  const contacts = await readContacts(facts);
  const chains = await traceChains(facts, explained, contacts);
  return explained.map(({ component, ...one }, at) => {
    const who = one.reason === "enrolled" ? null : contactOf(contacts, menderOf(one.reason), component);
    return { ...one, chain: chains[at] ?? [], who };
  });
}

/** The same of chains alone, in their order: all facts are looked up at once. Needs `askFacts`. */
export async function traceChains(
  facts: Queries,
  chains: readonly Traceable[],
  contacts: Contacts,
): Promise<readonly (readonly TracedLink[])[]> {
  const seen = chains.flatMap(({ chain }) => chain.flatMap((link) => link.facts));
  const origins = await readOrigins(facts, seen);
  const from = new Map(seen.map((fact, at) => [fact, { ...fact, from: origins[at] ?? null }]));
  return chains.map(({ chain, component }) =>
    chain.map((link) => traceLink(link, from, whoMends(link, contacts, component))),
  );
}

function traceLink(
  { number, name, status, code, facts }: ExplainedLink,
  from: ReadonlyMap<object, TracedFact>,
  who: Contact | null,
): TracedLink {
  return {
    number,
    link: name,
    status,
    code,
    facts: facts.map((fact) => from.get(fact) ?? { ...fact, from: null }),
    who,
  };
}

function whoMends({ code }: ExplainedLink, contacts: Contacts, component: string | null): Contact | null {
  return code === null ? null : contactOf(contacts, menderOf(code), component);
}
