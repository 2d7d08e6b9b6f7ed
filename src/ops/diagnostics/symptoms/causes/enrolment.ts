import type { RegistrationReason } from "../../../../model/reasons.ts";
import type { Cause } from "../../../../model/symptoms.ts";
import type { TracedLink, WhyOne } from "../../why/index.ts";
import { applies, type Finding, NOT_SO } from "../finding.ts";
import type { Looked } from "../looked.ts";

const GROUP: readonly RegistrationReason[] = ["group-missing", "no-group-no-load"];
const REMOTE: readonly RegistrationReason[] = ["remote-element-mismatch", "remote-group-mismatch"];
const CARRIER: readonly RegistrationReason[] = [
  "carrier-cycle",
  "carrier-unusable",
  "carried-group-missing",
  "carried-group-without-collection",
  "carried-collection-not-shared",
];
const ADMINISTRATIVE: readonly RegistrationReason[] = [
  "registration-missing",
  "registration-cancelled",
  "registration-unpaid",
];

/** Causes on the way from a registration or a planned activity to the space. */
export const ENROLMENT_CAUSES = {
  "group-not-reached": (looked) => broken(looked, GROUP),
  "remote-study": (looked) => broken(looked, REMOTE),
  "carrier-relation": (looked) => broken(looked, CARRIER),
  "element-suspended": (looked) => broken(looked, ["element-suspended"]),
  "administrative-registration": (looked) => broken(looked, ADMINISTRATIVE),
  "exchange-outgoing": (looked) => broken(looked, ["exchange-outgoing"]),
  "registration-broken": (looked) => broken(looked, null),
  "planning-broken": ({ why }) => {
    const best =
      bestOf(why, "activity") ?? why?.found.find(({ kind, reason }) => kind === "nothing" && isPlanning(reason));
    return best === undefined || best.outcome === "enrolled" ? NOT_SO : brokenBy(best);
  },
  "awaits-next-run": ({ why, space }) => (why === null ? spaceAwaits(space) : personAwaits(why)),
  "awaits-platform": ({ why, space }) => (why === null ? spaceUntaken(space) : personUntaken(why)),
} as const satisfies Partial<Readonly<Record<Cause, (looked: Looked) => Finding>>>;

/** The person's own way ends by one of these reasons; without a person, that of most students whom they keep out. */
function broken({ why, reasons }: Looked, among: readonly string[] | null): Finding {
  if (why === null) {
    const found = reasons.find(({ reason }) => among === null || among.includes(reason));
    return found === undefined ? NOT_SO : applies({ facts: { students: found.students }, reason: found.reason });
  }
  const best = bestOf(why, "registration") ?? why.found.find(({ reason }) => reason === "registration-not-delivered");
  if (best === undefined || best.reason === "enrolled") return NOT_SO;
  return among === null || among.includes(best.reason) ? brokenBy(best) : NOT_SO;
}

function bestOf(why: Looked["why"], kind: WhyOne["kind"]): WhyOne | undefined {
  return why?.found.find((one) => one.kind === kind);
}

function brokenBy({ reason, chain, element }: WhyOne): Finding {
  return applies({ facts: { element }, reason, who: firstBroken(chain)?.who ?? null });
}

function firstBroken(chain: readonly TracedLink[]): TracedLink | undefined {
  return chain.find(({ status }) => status === "broken") ?? chain.find(({ status }) => status === "warning");
}

function isPlanning(reason: string): boolean {
  return reason.startsWith("planning-");
}

/** All is well in the facts, and the person is not in the space yet. */
function personAwaits({ found, inside, freshness }: NonNullable<Looked["why"]>): Finding {
  const wanted = found.filter(({ outcome }) => outcome !== "not-enrolled").flatMap(({ courses }) => courses);
  const active = new Set(inside.paths.filter(({ status }) => status === "active").map(({ course }) => course));
  const missing = wanted.find((course) => !active.has(course));
  return missing === undefined ? NOT_SO : applies({ facts: { course: missing, time: freshness.nextAt } });
}

/** The space should exist and is not on the platform yet. */
function spaceAwaits(space: Looked["space"]): Finding {
  if (space?.exists !== true || space.standing.length > 0) return NOT_SO;
  return applies({ facts: { course: space.course, time: space.freshness.nextAt } });
}

/** The person's enrolment is published, and the platform has not made it yet. */
function personUntaken({ inside: { taking } }: NonNullable<Looked["why"]>): Finding {
  const one = taking?.waiting.find(({ awaits }) => awaits === "enrolment");
  if (taking === null || one === undefined) return NOT_SO;
  return applies({ facts: { course: one.course, time: one.since }, who: taking.who });
}

/** Some enrolments of the space are. */
function spaceUntaken(space: Looked["space"]): Finding {
  const some = space?.taking?.waiting.find(({ awaits }) => awaits === "enrolment");
  return some === undefined ? NOT_SO : applies({ facts: { course: space?.course ?? null, time: some.since } });
}
