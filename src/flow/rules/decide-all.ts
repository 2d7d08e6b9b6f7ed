import type {
  DecidedActivity,
  DecidedAdministrative,
  DecidedRegistration,
  DecidedSpace,
} from "../../model/decision.ts";
import type {
  ActivityCase,
  AdministrativeCase,
  ElementCase,
  ElementRegistrations,
  PlacedElement,
  PlaceFacts,
} from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { Teaching } from "../../model/teaching.ts";
import { decideActivity } from "./decide-activity.ts";
import { decideAdministrative } from "./decide-administrative.ts";
import { decideRegistration } from "./decide-registration.ts";
import { decideSpace } from "./decide-space.ts";
import { readTeaching } from "./teaching.ts";

/** Decides registrations as they are read, one element's at a time. */
export async function* decideRegistrations(
  cases: AsyncIterable<ElementRegistrations>,
  policy: Policy,
): AsyncIterable<readonly DecidedRegistration[]> {
  for await (const { element, registrations } of cases) {
    const teaching = readTeaching(element, policy);
    const host = teaching.host?.code ?? null;
    yield registrations.map((registration) => ({
      registration,
      host,
      decision: decideRegistration({ registration, teaching, policy }),
    }));
  }
}

/** Decides planned activities as they are read. */
export async function* decideActivities(
  activities: AsyncIterable<ActivityCase>,
  policy: Policy,
): AsyncIterable<DecidedActivity> {
  let cases: readonly ElementCase[] | null = null;
  let teachings: readonly Teaching[] = [];
  for await (const activity of activities) {
    // Activities that stand for the same elements come one after the other and share the list of their cases.
    if (activity.cases !== cases) teachings = activity.cases.map((facts) => readTeaching(facts, policy));
    cases = activity.cases;
    yield { activity, decision: decideActivity({ activity, teachings, policy }) };
  }
}

/** Decides administrative registrations as they are read. */
export async function* decideAdministratives(
  cases: AsyncIterable<AdministrativeCase>,
  policy: Policy,
): AsyncIterable<DecidedAdministrative> {
  for await (const administrative of cases)
    yield { administrative, reason: decideAdministrative({ ...administrative, policy }) };
}

/** Decides which elements have a space, as they are read. */
export async function* decideElements(
  elements: AsyncIterable<PlacedElement>,
  policy: Policy,
): AsyncIterable<{
  readonly teaching: Teaching;
  readonly places: readonly PlaceFacts[];
  readonly decided: DecidedSpace;
}> {
  for await (const { facts, places } of elements) {
    const teaching = readTeaching(facts, policy);
    const decided = { element: teaching.code, host: teaching.host?.code ?? null, space: decideSpace(teaching) };
    yield { teaching, places, decided };
  }
}
