import type { ElementFacts, PlaceFacts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import { courseKey, type Teaching, type TeachingGroup } from "../../model/teaching.ts";
import type { WantedCategory, WantedCourse, WantedGroup, WantedGrouping } from "../../model/wanted.ts";
import { placeElement } from "./place.ts";

/** Everything that one element wants on the target, people aside. */
export interface WantedSpace {
  readonly categories: readonly WantedCategory[];
  readonly courses: readonly WantedCourse[];
  readonly groups: readonly WantedGroup[];
  readonly groupings: readonly WantedGrouping[];
}

/** One element that has a space, with its places in the programme. */
export interface SpaceSubject {
  readonly teaching: Teaching;
  readonly element: ElementFacts;
  readonly places: readonly PlaceFacts[];
  readonly policy: Policy;
}

/** The space of an element and, where it can be followed at a distance, its remote variant. */
export function wantSpace(subject: SpaceSubject): WantedSpace {
  const variants = subject.element.remote ? [false, true] : [false];
  const placing = placeElement(subject.element, subject.places, subject.policy);
  const rooms = variants.map((remote) => ({ remote, groups: groupsOfVariant(subject, remote) }));
  return {
    categories: placing.paths.flat(),
    courses: variants.map((remote) => wantCourse(subject, remote, placing)),
    groups: rooms.flatMap(({ remote, groups }) => wantGroups(subject, remote, groups)),
    groupings: rooms.flatMap(({ remote, groups }) => wantGroupings(subject, remote, groups)),
  };
}

function wantCourse(
  { element, policy }: SpaceSubject,
  remote: boolean,
  placing: ReturnType<typeof placeElement>,
): WantedCourse {
  const key = courseKey(element, remote, policy);
  const places = placing.paths.map((path) => path.at(-1)?.category_key ?? "");
  return {
    course_key: key,
    full_name: `(${key}) ${element.name}${remote ? policy.remote_name : ""}`,
    // Short names are unique on the target: the variant's differs by its key alone.
    short_name: `${key}-${element.name}`,
    category_key: places[0] ?? "",
    places: [...new Set(places)],
    element: element.code,
    component: element.component,
    step: placing.step,
    suspended: element.suspended,
    owner: element.source,
  };
}

/** With a remote variant, remote groups are made there only and all others on site only. */
function groupsOfVariant({ teaching, element }: SpaceSubject, remote: boolean): readonly TeachingGroup[] {
  const groups = [...teaching.groups.values()].filter((group) => group.onSpace);
  return element.remote ? groups.filter((group) => group.remote === remote) : groups;
}

function wantGroups(
  { teaching, element, policy }: SpaceSubject,
  remote: boolean,
  groups: readonly TeachingGroup[],
): readonly WantedGroup[] {
  const course_key = courseKey(element, remote, policy);
  const owner = element.source;
  const pseudo = teaching.pseudoGroup;
  if (pseudo !== null && !remote) return [{ course_key, group_key: pseudo, name: pseudo, grouping_keys: [], owner }];
  const names = groups.map((group) => group.name);
  return groups.map((group) => ({
    course_key,
    group_key: group.code,
    name: distinctName(names, group),
    grouping_keys: group.collection === null ? [] : [group.collection],
    owner,
  }));
}

/** No two in a space may have one name on a Moodle: what has another's name is told by its code too. */
function distinctName(
  names: readonly string[],
  { name, code }: { readonly name: string; readonly code: string },
): string {
  return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${code})`;
}

/** One grouping a collection, in the spaces where one of its groups is. */
function wantGroupings(
  { element, policy }: SpaceSubject,
  remote: boolean,
  groups: readonly TeachingGroup[],
): readonly WantedGrouping[] {
  const course_key = courseKey(element, remote, policy);
  const collections = new Map<string, string>();
  for (const group of groups)
    if (group.collection !== null) collections.set(group.collection, group.collectionName ?? group.collection);
  const names = [...collections.values()];
  return [...collections].map(([code, name]) => ({
    course_key,
    grouping_key: code,
    name: distinctName(names, { name, code }),
    owner: element.source,
  }));
}
