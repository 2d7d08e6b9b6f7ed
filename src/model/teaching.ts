import type { CarrierFacts, ElementFacts, GroupFacts } from "./facts.ts";
import type { Policy } from "./policy.ts";

/** A group with what the rules read from it. */
export interface TeachingGroup extends GroupFacts {
  /** G of the remote-study table: its name says that it is a remote group. */
  readonly remote: boolean;
}

/** One element as it is taught this year: which space, which groups. Made once, used for all its registrations. */
export interface Teaching {
  readonly code: string;
  readonly element: ElementFacts | null;
  readonly carrier: CarrierFacts;
  /** The element that has the space; null when it is unknown or lost in a cycle. */
  readonly host: ElementFacts | null;
  /** All groups seen from the element, by code. */
  readonly groups: ReadonlyMap<string, TeachingGroup>;
  /** Code of the pseudo-group, where the host has no group but hours. */
  readonly pseudoGroup: string | null;
}

/** Key of the space in which people of one kind of study meet. */
export function courseKey(host: ElementFacts, remote: boolean, policy: Policy): string {
  return remote ? host.code + policy.remote_suffix : host.code;
}
