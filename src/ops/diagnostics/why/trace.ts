import { factsOrigin } from "../../../flow/staging/cases/index.ts";
import type { ExplainedLink, FactSeen } from "../../../flow/rules/index.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { type Mender, REGISTRATION_REASONS, TEACHER_REASONS, WARNINGS } from "../../../model/reasons.ts";
import type { Contact, TracedFact, TracedLink } from "./answer.ts";

/** Adds to each link where its facts come from and who can mend it. */
export async function trace(
  store: Queries,
  chain: readonly ExplainedLink[],
  component: string | null,
): Promise<readonly TracedLink[]> {
  const traced: TracedLink[] = [];
  for (const { number, name, status, code, facts } of chain)
    traced.push({
      number,
      link: name,
      status,
      code,
      facts: await traceFacts(store, facts),
      who: code === null ? null : await findContact(store, menderOf(code), component),
    });
  return traced;
}

// One after the other: a transaction is one connection.
async function traceFacts(store: Queries, facts: readonly FactSeen[]): Promise<readonly TracedFact[]> {
  const traced: TracedFact[] = [];
  for (const fact of facts) traced.push({ ...fact, from: await factsOrigin(store, fact) });
  return traced;
}

const MENDERS: Readonly<Record<string, { readonly by: Mender }>> = {
  ...TEACHER_REASONS,
  ...REGISTRATION_REASONS,
  ...WARNINGS,
};

function menderOf(code: string): Mender {
  return MENDERS[code]?.by ?? "platform-support";
}

/** The contact of that kind in the component, else for the whole university. */
async function findContact(store: Queries, kind: Mender, component: string | null): Promise<Contact> {
  const { rows } = await store.query<{ name: string; email: string | null }>(
    `select name, email from facts.contacts where kind = $1 and component_code in ($2, '')
      order by component_code desc, name limit 1`,
    [kind, component ?? ""],
  );
  const [contact] = rows;
  return { kind, name: contact?.name ?? null, email: contact?.email ?? null };
}
