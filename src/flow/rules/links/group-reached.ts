import { groupsInSpace } from "../student-groups.ts";
import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const GROUP_MISSING = broken("group-missing");
const NO_GROUP_NO_LOAD = broken("no-group-no-load");

/** Link 8: the registration goes down to a group, or the element has none but hours, and a pseudo-group stands for all. */
export const groupReached: Link = { number: 8, name: "group-reached", check, facts };

function check(grounds: Grounds): Finding | null {
  const { teaching } = grounds;
  if (teaching.pseudoGroup !== null) return null;
  if (teaching.groups.size === 0) return NO_GROUP_NO_LOAD;
  return groupsInSpace(grounds).length > 0 ? null : GROUP_MISSING;
}

function facts(subject: Subject): readonly FactSeen[] {
  const { registration, teaching } = subject;
  const host = teaching.host;
  const offered = [...teaching.groups.values()].filter((group) => group.onSpace).length;
  const load: readonly FactSeen[] =
    host === null
      ? []
      : [
          {
            table: "elements",
            key: { element_code: host.code },
            values: { groups: offered, teaching_hours: host.hours, pseudo_group: teaching.pseudoGroup },
          },
        ];
  const memberships = groupsInSpace(subject).map((group) => ({
    table: "group_memberships" as const,
    key: { student_code: registration.student, year: registration.year, group_code: group.code },
    values: { group: group.code, name: group.name },
  }));
  return [...load, ...memberships];
}
