import type { ThingState } from "../../model/plan.ts";
import type { FieldPolicy } from "../../model/policy.ts";

/** Fields of a thing with the policy that says when the source wins over what is there. */
export type FieldPolicies = Readonly<Record<string, FieldPolicy>>;

/** What is there, with the wanted fields that the policy lets through. */
export function followSource(actual: ThingState, wanted: ThingState, policies: FieldPolicies): ThingState {
  const followed = Object.keys(policies).filter((field) => follows(policies[field], actual[field]));
  return { ...actual, ...Object.fromEntries(followed.map((field) => [field, wanted[field] ?? null])) };
}

function follows(policy: FieldPolicy | undefined, present: unknown): boolean {
  switch (policy) {
    case "always":
      return true;
    case "if-empty":
      return present === null || present === undefined || present === "";
    case "at-creation":
    case "never":
    case undefined:
      return false;
    default:
      return policy satisfies never;
  }
}

/** Whether two states differ in one of the fields. */
export function differs(a: ThingState, b: ThingState, fields: readonly string[]): boolean {
  return fields.some((field) => JSON.stringify(a[field] ?? null) !== JSON.stringify(b[field] ?? null));
}
