import { remoteStudy } from "../remote-study.ts";
import { groupsInSpace } from "../student-groups.ts";
import type { FactSeen, Finding, Grounds, Link, Subject } from "./link.ts";

/** What `update_groups` of the old nightly chain said of these two situations. */
const W9: Finding = { kind: "doubt", warnings: ["w9"] };

/** Link 9: a student who learns at a distance needs an element that can be followed at a distance. */
export const remoteConsistent: Link = { number: 9, name: "remote-consistent", check, facts };

function check(grounds: Grounds): Finding | null {
  const { situation, space } = remoteStudy(grounds);
  if (space === "none")
    return {
      kind: "broken",
      reason: "remote-element-mismatch",
      situation,
      warnings: situation === "a" ? W9.warnings : [],
    };
  return situation === "c" ? W9 : null;
}

function facts(subject: Subject): readonly FactSeen[] {
  const { registration, teaching } = subject;
  const { situation, space } = remoteStudy(subject);
  const host = teaching.host;
  const element: readonly FactSeen[] =
    host === null
      ? []
      : [{ table: "elements", key: { element_code: host.code }, values: { remote: host.remote, situation, space } }];
  const groups = groupsInSpace(subject).map((group) => ({
    table: "group_memberships" as const,
    key: { student_code: registration.student, year: registration.year, group_code: group.code },
    values: { group: group.code, name: group.name, remote: group.remote },
  }));
  return [...element, ...groups];
}
