import type { DecidedAdministrative, DecidedSpace } from "../../model/decision.ts";
import type { NamedStep, PersonFacts, PlaceFacts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { Teaching } from "../../model/teaching.ts";
import type { WantedCohort, WantedUser } from "../../model/wanted.ts";
import { cohortKey, wantCohort } from "./want-cohort.ts";
import { type WantedSpace, wantSpace } from "./want-space.ts";
import { wantUser } from "./want-user.ts";

/** An element as it is taught, with the decision whether it has a space. */
export interface TaughtElement {
  readonly teaching: Teaching;
  readonly places: readonly PlaceFacts[];
  readonly decided: DecidedSpace;
}

/** What a batch of elements wants, with their decisions. */
export interface WantedOffer extends WantedSpace {
  readonly spaces: readonly DecidedSpace[];
}

const OFFER_BATCH = 500;

/** What the elements want on the target, in batches; a category that several name is told once. */
export async function* wantOffer(elements: AsyncIterable<TaughtElement>, policy: Policy): AsyncIterable<WantedOffer> {
  const told = new Set<string>();
  let batch: TaughtElement[] = [];
  for await (const element of elements) {
    batch.push(element);
    if (batch.length < OFFER_BATCH) continue;
    yield offerOf(batch, policy, told);
    batch = [];
  }
  yield offerOf(batch, policy, told);
}

function offerOf(elements: readonly TaughtElement[], policy: Policy, told: Set<string>): WantedOffer {
  const wanted = elements.flatMap(({ teaching, places, decided }) =>
    decided.space.exists && teaching.element !== null
      ? [wantSpace({ teaching, element: teaching.element, places, policy })]
      : [],
  );
  const categories = wanted.flatMap((space) => space.categories);
  return {
    spaces: elements.map((element) => element.decided),
    categories: categories.filter(({ category_key }) => !told.has(category_key) && told.add(category_key)),
    courses: wanted.flatMap((space) => space.courses),
    groups: wanted.flatMap((space) => space.groups),
    groupings: wanted.flatMap((space) => space.groupings),
  };
}

/** The users of all active accounts. */
export async function* wantUsers(people: AsyncIterable<PersonFacts>): AsyncIterable<WantedUser> {
  for await (const person of people) {
    const user = wantUser(person);
    if (user !== null) yield user;
  }
}

/** The cohorts of steps. Where code and version of two steps read alike together, the first one names the cohort of both. */
export async function* wantCohorts(steps: readonly NamedStep[]): AsyncIterable<WantedCohort> {
  const told = new Set<string>();
  for (const cohort of steps.map(wantCohort))
    if (!told.has(cohort.cohort_key) && told.add(cohort.cohort_key)) yield cohort;
}

/** Administrative registrations with the key of their cohort. */
export async function* withCohorts(
  decided: AsyncIterable<DecidedAdministrative>,
): AsyncIterable<DecidedAdministrative & { readonly cohort: string }> {
  for await (const one of decided) {
    const { year, registration } = one.administrative;
    yield { ...one, cohort: cohortKey(registration.step, registration.version, year) };
  }
}
