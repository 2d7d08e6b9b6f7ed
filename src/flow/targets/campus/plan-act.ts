import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Action, Change, ThingState } from "../../../model/plan.ts";
import type { ChangeReason } from "../../../model/reasons.ts";
import type { Act, AddMember, Bind, Enrol, RemoveMember, Unbind, Unenrol } from "./act.ts";
import { keyOf } from "../sets/index.ts";
import { findThing, getThing } from "./find-thing.ts";

/** Who acts, and the reason that the journal keeps. */
export interface Actor {
  readonly who: string;
  readonly reason: ChangeReason;
}

/**
 * The changes that do what a person asks, to be applied as a plan of their own: history then holds them like all others. None when
 * all is so already. OperatorError `not-on-campus`.
 */
export async function planAct(store: Queries, act: Act, actor: Actor): Promise<readonly Change[]> {
  const steps = await stepsOf(store, act, `person:${actor.who}`);
  return steps.map((step) => changeOf(step, actor.reason));
}

/** A thing made, altered or taken away. */
interface Step {
  readonly kind: KindName;
  readonly action: Action;
  readonly before: ThingState | null;
  readonly after: ThingState | null;
}

async function stepsOf(store: Queries, act: Act, owner: string): Promise<readonly Step[]> {
  switch (act.does) {
    case "show":
      return alterCourse(store, act.course, { visible: true });
    case "hide":
      return alterCourse(store, act.course, { visible: false });
    case "rename":
      return alterCourse(store, act.course, { full_name: act.fullName });
    case "rekey":
      return rekey(store, act.course, act.idnumber);
    case "set-dates":
      return alterCourse(store, act.course, { starts_at: act.from, ends_at: act.until });
    case "enrol":
      return enrol(store, act, owner);
    case "unenrol":
      return unenrol(store, act);
    case "add-member":
      return addMember(store, act, owner);
    case "remove-member":
      return removeMember(store, act);
    case "bind":
      return bind(store, act, owner);
    case "unbind":
      return unbind(store, act);
    default:
      return act satisfies never;
  }
}

async function alterCourse(store: Queries, course: string, fields: ThingState): Promise<readonly Step[]> {
  return alter("course", await getThing(store, "course", [course]), fields);
}

// As platforms have it: no two spaces are seen under one number.
async function rekey(store: Queries, course: string, idnumber: string): Promise<readonly Step[]> {
  const { rowCount } = await store.query(
    "select from campus.course where course_key <> $1 and coalesce(idnumber, course_key) = $2",
    [course, idnumber],
  );
  if (rowCount > 0)
    throw new OperatorError(`Another space has the identification number "${idnumber}".`, {
      code: "idnumber-taken",
      facts: { idnumber },
      next: "Choose another one.",
    });
  return alterCourse(store, course, { idnumber: idnumber === course ? null : idnumber });
}

async function enrol(store: Queries, act: Enrol, owner: string): Promise<readonly Step[]> {
  await getThing(store, "course", [act.course]);
  await getThing(store, "user", [act.username]);
  const given = { status: "active", ends_at: act.until, suspended_since: null };
  const found = await findThing(store, "enrolment", [act.course, act.username, act.role, "manual"]);
  if (found !== undefined) return alter("enrolment", found, given);
  const { course: course_key, username, role } = act;
  return [make("enrolment", { course_key, username, role, method: "manual", owner, starts_at: null, ...given })];
}

async function unenrol(store: Queries, act: Unenrol): Promise<readonly Step[]> {
  const { course, username, role, method } = act;
  if (method === "cohort")
    throw new OperatorError("The person is enrolled by a cohort that is bound to the space.", {
      code: "enrolled-by-cohort",
      next: "Unbind the cohort, or have the person's registration corrected.",
    });
  const enrolment = await getThing(store, "enrolment", [course, username, role, method]);
  const person = [course, username];
  const { rowCount: enrolments } = await store.query(
    "select from campus.enrolment where course_key = $1 and username = $2",
    person,
  );
  if (enrolments > 1) return [take("enrolment", enrolment)];
  const { rows: memberships } = await store.query<ThingState>(
    "select course_key, group_key, username, owner from campus.membership where course_key = $1 and username = $2",
    person,
  );
  return [...memberships.map((membership) => take("membership", membership)), take("enrolment", enrolment)];
}

async function addMember(store: Queries, act: AddMember, owner: string): Promise<readonly Step[]> {
  const { course: course_key, group: group_key, username } = act;
  await getThing(store, "group", [course_key, group_key]);
  await getThing(store, "user", [username]);
  const found = await findThing(store, "membership", [course_key, group_key, username]);
  return found === undefined ? [make("membership", { course_key, group_key, username, owner })] : [];
}

async function removeMember(store: Queries, { course, group, username }: RemoveMember): Promise<readonly Step[]> {
  return [take("membership", await getThing(store, "membership", [course, group, username]))];
}

async function bind(store: Queries, act: Bind, owner: string): Promise<readonly Step[]> {
  const { course: course_key, cohort: cohort_key, role, review: review_at } = act;
  await getThing(store, "course", [course_key]);
  await getThing(store, "cohort", [cohort_key]);
  const found = await findThing(store, "binding", [course_key, cohort_key, role]);
  if (found !== undefined) return alter("binding", found, { review_at });
  return [make("binding", { course_key, cohort_key, role, review_at, owner })];
}

async function unbind(store: Queries, { course, cohort, role }: Unbind): Promise<readonly Step[]> {
  return [take("binding", await getThing(store, "binding", [course, cohort, role]))];
}

function make(kind: KindName, after: ThingState): Step {
  return { kind, action: "create", before: null, after };
}

function take(kind: KindName, before: ThingState): Step {
  return { kind, action: "remove", before, after: null };
}

// Only what is altered is compared and written: what a run does to other fields meanwhile is none of this act's business.
function alter(kind: KindName, found: ThingState, fields: ThingState): readonly Step[] {
  const names = Object.keys(fields).filter((field) => found[field] !== fields[field]);
  if (names.length === 0) return [];
  return [
    { kind, action: "update", before: pick(found, kind, names), after: pick({ ...found, ...fields }, kind, names) },
  ];
}

function pick(state: ThingState, kind: KindName, names: readonly string[]): ThingState {
  return Object.fromEntries([...keyOf(kind), ...names].map((name) => [name, state[name]]));
}

function changeOf({ kind, action, before, after }: Step, reason: ChangeReason): Change {
  const key = keyOf(kind).map((column) => String((after ?? before)?.[column]));
  return { kind, action, reason, key, component: null, step: null, before, after, held: null };
}
