import type { AdministrativeState, NamedStep, RegisteredStep, RegistrationFacts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";

/** What of the administrative registrations counts for one pedagogic registration. */
export type Standing<Administrative extends AdministrativeState = AdministrativeState> =
  | { readonly kind: "one"; readonly registration: Administrative }
  /** Several valid ones differ and nothing says which counts: on-site, no exchange. */
  | { readonly kind: "ambiguous" }
  | { readonly kind: "none" };

type Validity = Pick<AdministrativeState, "state" | "payment">;

/** An administrative registration is valid when in force and, where the source tells payment, paid. */
export function isValid(registration: Validity, policy: Policy): boolean {
  return registration.state === "E" && isPaid(registration, policy);
}

function isPaid(registration: Validity, policy: Policy): boolean {
  return registration.payment === null || policy.paid_states.includes(registration.payment);
}

/** The steps for which somebody is validly registered: the others have no cohort. */
export function stepsInForce(steps: readonly RegisteredStep[], policy: Policy): readonly NamedStep[] {
  return steps.filter(({ standings }) => standings.some((one) => isValid(one, policy)));
}

/**
 * The administrative registration from which distance learning and exchange are read: the valid one of the step that
 * the pedagogic registration names; else the primary valid one; else the only one.
 */
export function standingOf<Administrative extends AdministrativeState>(
  registration: Pick<RegistrationFacts, "step" | "version"> & { readonly administrative: readonly Administrative[] },
  policy: Policy,
): Standing<Administrative> {
  const all = registration.administrative;
  const [first, second] = all;
  // Most students have exactly one: no lists are made for them.
  if (first === undefined) return { kind: "none" };
  if (second === undefined) return isValid(first, policy) ? { kind: "one", registration: first } : { kind: "none" };

  const valid = all.filter((one) => isValid(one, policy));
  if (valid.length === 0) return { kind: "none" };
  const ofStep = valid.filter((one) => one.step === registration.step && one.version === registration.version);
  if (ofStep.length > 0) return agreed(ofStep);
  const primary = valid.filter((one) => one.primary);
  return agreed(primary.length > 0 ? primary : valid);
}

function agreed<Administrative extends AdministrativeState>(
  candidates: readonly Administrative[],
): Standing<Administrative> {
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: "none" };
  return others.every((other) => sameStanding(first, other))
    ? { kind: "one", registration: first }
    : { kind: "ambiguous" };
}

function sameStanding(a: AdministrativeState, b: AdministrativeState): boolean {
  return a.remote === b.remote && a.exchange === b.exchange && a.exchangePeriod === b.exchangePeriod;
}
