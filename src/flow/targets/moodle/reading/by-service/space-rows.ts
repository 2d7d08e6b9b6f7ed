import { OperatorError } from "../../../../../model/errors.ts";
import type { Service } from "../../service/service.ts";
import type { ReadRow } from "../copy-reading.ts";
import { askList, inParts, listIn, textIn, type Told } from "./ask.ts";
import { pairs } from "./site-rows.ts";
import { unseenParticipants } from "./unseen.ts";

/** What asking about spaces takes, for the length of one look: what is asked for twice is answered once. */
export interface SpaceDesk {
  readonly service: Service;
  readonly roles: ReadonlyMap<string, number>;
  readonly groups: (course: number) => Promise<readonly Told[]>;
  readonly groupings: (course: number) => Promise<readonly Told[]>;
}

/** Opens a desk for one look; `roles`: the numbers that roles are thought to have. */
export function openSpaceDesk(service: Service, roles: ReadonlyMap<string, number>): SpaceDesk {
  return {
    service,
    roles,
    groups: onceEach((courseid) => askList(service, "core_group_get_course_groups", { courseid })),
    groupings: onceEach((courseid) => askList(service, "core_group_get_course_groupings", { courseid })),
  };
}

function onceEach<T>(read: (course: number) => Promise<T>): (course: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (course) => {
    const answer = known.get(course) ?? read(course);
    known.set(course, answer);
    return answer;
  };
}

/** So many groups or groupings are asked for at once. */
const AT_ONCE = 200;

/** The groupings of a space. */
export async function groupingRows(desk: SpaceDesk, course: number): Promise<readonly ReadRow[]> {
  return (await desk.groupings(course)).map((grouping) => thingRow(course, grouping));
}

/** The groups of a space, each with the groupings that it is in. */
export async function groupRows(desk: SpaceDesk, course: number): Promise<readonly ReadRow[]> {
  const groups = await desk.groups(course);
  if (groups.length === 0) return [];
  const placed = await placesOf(desk, (await desk.groupings(course)).map(numberOf));
  return groups.map((group) => ({ ...thingRow(course, group), groupings: placed.get(numberOf(group)) ?? [] }));
}

/** The groupings that hold a group, by its number. */
async function placesOf({ service }: SpaceDesk, groupings: readonly number[]): Promise<Map<number, string[]>> {
  const places = new Map<number, string[]>();
  for (const groupingids of inParts(groupings, AT_ONCE))
    for (const told of await askList(service, "core_group_get_groupings", { groupingids, returngroups: true }))
      for (const group of listIn(told["groups"]).map(numberOf))
        places.set(group, [...(places.get(group) ?? []), String(told["id"])]);
  return places;
}

function thingRow(course: number, told: Told): ReadRow {
  return { id: numberOf(told), course, number: textIn(told, "idnumber"), name: textIn(told, "name") };
}

function numberOf({ id }: Told): number {
  return Number(id);
}

/** Who is in the groups of a space. */
export async function membershipRows(desk: SpaceDesk, course: number): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const groupids of inParts((await desk.groups(course)).map(numberOf), AT_ONCE))
    for (const { groupid, userids } of await askList(desk.service, "core_group_get_group_members", { groupids }))
      rows.push(...pairs("id", groupid, userids));
  return rows;
}

/**
 * Who is in a space and as what. By which way is not told, nor from when to when: all is read as if given by hand. Somebody is away
 * who comes in by no way today. OperatorError `moodle-role-ids` where a role has another number than we were told,
 * `moodle-unseen-participants` where people are kept from us.
 */
export async function enrolmentRows(desk: SpaceDesk, course: number): Promise<readonly ReadRow[]> {
  const all = await enrolled(desk, course, [{ name: "userfields", value: "id,roles" }]);
  if (all.length === 0) return nobodyIn(desk, course);
  const today = await enrolled(desk, course, [
    { name: "onlyactive", value: 1 },
    { name: "userfields", value: "id" },
  ]);
  const active = new Set(today.map(numberOf));
  return all.flatMap((told) => {
    const person = numberOf(told);
    const times = { suspended: !active.has(person), starts: null, ends: null };
    return rolesOf(desk, told).map((role) => ({ course, person, role, method: "manual", ...times }));
  });
}

/** Where groups are apart, whoever is in none and may not see them all is told of nobody. */
async function nobodyIn(desk: SpaceDesk, course: number): Promise<readonly ReadRow[]> {
  if ((await membershipRows(desk, course)).length > 0) throw unseenParticipants(course);
  return [];
}

function enrolled(
  { service }: SpaceDesk,
  courseid: number,
  options: readonly { readonly name: string; readonly value: string | number }[],
): Promise<readonly Told[]> {
  return askList(service, "core_enrol_get_enrolled_users", { courseid, options });
}

function rolesOf({ roles }: SpaceDesk, person: Told): readonly string[] {
  const told = listIn(person["roles"]).map((role) => ({ id: Number(role["roleid"]), name: String(role["shortname"]) }));
  const wrong = told.find(({ id, name }) => roles.has(name) && roles.get(name) !== id);
  if (wrong !== undefined) throw otherNumber(wrong.name, wrong.id);
  // Who has a role in two ways is told of it twice.
  return told.length === 0 ? ["none"] : [...new Set(told.map(({ name }) => name))];
}

function otherNumber(role: string, id: number): OperatorError {
  return new OperatorError(`The role ${role} has the number ${id} in Moodle, and moodle.role_ids says another.`, {
    code: "moodle-role-ids",
    facts: { role, id: String(id) },
    next: `Write ${role}=${id} there.`,
  });
}
