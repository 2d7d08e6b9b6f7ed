import type { TeachingGroup } from "../../model/teaching.ts";
import type { Grounds } from "./links/link.ts";

/** The groups of the registration's own element that the student is in. */
export function groupsOf({ registration, teaching }: Grounds): readonly TeachingGroup[] {
  return registration.groups
    .map((code) => teaching.groups.get(code))
    .filter((group): group is TeachingGroup => group !== undefined && group.onElement);
}

/** Those of them that exist in the space: for a carried element only what is shared with its carrier counts. */
export function groupsInSpace(grounds: Grounds): readonly TeachingGroup[] {
  const groups = groupsOf(grounds);
  return grounds.teaching.carrier.kind === "none" ? groups : groups.filter((group) => group.shared);
}
