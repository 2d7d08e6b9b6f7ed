import { readHeldChanges } from "../../../../flow/journal/plans/index.ts";
import { decideSpace, readTeaching } from "../../../../flow/rules/index.ts";
import { readTaking } from "../../../../flow/targets/index.ts";
import { askCases, askFacts, type CaseReading, readCases } from "../../../../flow/staging/cases/index.ts";
import type { Policy } from "../../../../model/policy.ts";
import type { Teaching } from "../../../../model/teaching.ts";
import type { TracedLink } from "../answer.ts";
import type { Contact } from "../contact.ts";
import { readContacts } from "../contacts.ts";
import { findCourse } from "../find-course.ts";
import { readFreshness } from "../freshness.ts";
import { type Basis, snapshotAt } from "../snapshot-at.ts";
import { traceChains } from "../trace.ts";
import type { WhyPlace } from "../why.ts";
import type { SpaceAnswer } from "./answer.ts";
import { explainSpace } from "./explain-space.ts";
import { readSpaces } from "./read-spaces.ts";

/** What the facts say of an element and its space. */
type Explained = Pick<SpaceAnswer, "name" | "exists" | "suspended" | "reason" | "host" | "who" | "chain" | "steps">;

/**
 * Why a space is there or not, decided again by the function that decides at night; by the facts of a time (ISO 8601), of today when
 * null. Where it stands and who is in it is always told of today: targets keep no history.
 */
export async function whySpace(
  { store, target, policy }: WhyPlace,
  asked: string,
  at: string | null,
): Promise<SpaceAnswer> {
  const basis = await snapshotAt(store, at);
  const { key, element } = await findCourse(store, { asked, policy, run: basis.lastRun });
  const courses = [element, element + policy.remote_suffix];
  const explained = await store.transaction(async (tx) =>
    explain(await askFacts(tx, { year: basis.year, at: at === null ? null : basis.run }), { element, basis, policy }),
  );
  return {
    course: key,
    element,
    ...explained,
    standing: await readSpaces(store, target, courses),
    held: await readHeldChanges(store, courses),
    taking: await readTaking(store, target.published, { courses }),
    freshness: await readFreshness(store, basis),
  };
}

async function explain(
  facts: CaseReading,
  { element, basis, policy }: { readonly element: string; readonly basis: Basis; readonly policy: Policy },
): Promise<Explained> {
  const teaching = await readOne(facts, { element, basis, policy });
  const space = decideSpace(teaching);
  const component = teaching.element?.component ?? null;
  const [chain = []] = await traceChains(
    facts,
    [{ chain: explainSpace(teaching, basis.year), component }],
    await readContacts(facts),
  );
  return {
    name: teaching.element?.name ?? null,
    exists: space.exists,
    suspended: space.exists && space.suspended,
    reason: space.exists ? null : space.reason,
    host: teaching.carrier.kind === "carried" ? (teaching.host?.code ?? null) : null,
    who: whoOf(chain),
    chain,
    steps: await readSteps(facts, element),
  };
}

async function readOne(
  facts: CaseReading,
  { element, basis, policy }: { readonly element: string; readonly basis: Basis; readonly policy: Policy },
): Promise<Teaching> {
  const scope = { year: basis.year, elements: [element], persons: [] };
  for await (const one of readCases(askCases(facts, scope))) return readTeaching(one, policy);
  // A code that vanished has no case any more.
  return readTeaching({ code: element, element: null, carrier: { kind: "none" }, groups: [] }, policy);
}

function whoOf(chain: readonly TracedLink[]): Contact | null {
  return chain.find(({ status }) => status === "broken")?.who ?? null;
}

/** Steps from which open links lead down to an element. */
async function readSteps(facts: CaseReading, element: string): Promise<readonly string[]> {
  const { rows } = await facts.query<{ step: string }>(
    `with recursive above as (
       select parent_kind, parent_code, parent_version from element_links where element_code = $1 and closed_on is null
       union
       select l.parent_kind, l.parent_code, l.parent_version from above a
         join element_links l on a.parent_kind = 'element' and l.element_code = a.parent_code and l.closed_on is null)
     select distinct parent_code || '-' || parent_version as step from above where parent_kind = 'step' order by 1`,
    [element],
  );
  return rows.map(({ step }) => step);
}
