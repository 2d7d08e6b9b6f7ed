import type { Param } from "../service/encode-form.ts";
import { sendRows } from "../service/send-rows.ts";
import { inLanes, type LaneRow } from "./lanes.ts";
import { knownNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { type Other, otherEnrolments } from "./other-enrolments.ts";
import { type Refusals, sorted, type Told, type Work } from "./work.ts";

/**
 * Enrols by the manual method, which holds one enrolment of a person in a space for all its roles. One that somebody made by hand is
 * left as it is: it does what ours would do, and stays when ours goes.
 */
export async function writeEnrolments(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, ["status", "starts_at", "ends_at"]);
  const courses = await knownNumbers(
    work.tx,
    "course",
    pending.map(({ key }) => [key[0]]),
  );
  const users = await knownNumbers(
    work.tx,
    "user",
    pending.map(({ key }) => [key[1]]),
  );
  const others = await otherEnrolments(work.tx);
  const roles = await work.reader.roles();
  const known = pending.filter(({ key }) => roles.has(String(key[2])));
  const sent = known.filter((one) => !others.of(one).some(isByHandAsWell(one)));

  const telling = [...creates, ...updates].filter((one) => sent.includes(one));
  const told = await send(
    "enrol_manual_enrol_users",
    "enrolments",
    telling.map((one) => rowOf(one, timesOf(one, others.of(one)))),
  );
  const leaving = removes.filter((one) => sent.includes(one));
  const ending = leaving.filter((one) => others.of(one).length === 0);
  const ended = await send(
    "enrol_manual_unenrol_users",
    "enrolments",
    ending.map((one) => rowOf(one, {})),
  );
  // Another role of theirs goes on: only this one is taken away.
  const changing = leaving.filter((one) => !ending.includes(one));
  const changed = await send("core_role_unassign_roles", "unassignments", changing.map(roleRowOf));
  return [...unknownRoles(pending, roles), ...told, ...ended, ...changed];

  function send(does: string, list: string, rows: readonly LaneRow[]): Promise<Refusals> {
    return inLanes(work, rows, (some) => sendRows(work.service, { does, list }, some));
  }

  function rowOf(thing: Pending, more: Readonly<Record<string, Param>>): LaneRow {
    const [course, person] = [courses.of([thing.key[0]]), users.of([thing.key[1]])];
    const roleid = roles.get(String(thing.key[2])) ?? 0;
    return { thing, course, person, params: { roleid, userid: person, courseid: course, ...more } };
  }

  function roleRowOf(thing: Pending): LaneRow {
    const { course, person } = rowOf(thing, {});
    const roleid = roles.get(String(thing.key[2])) ?? 0;
    return { thing, course, person, params: { roleid, userid: person, contextlevel: "course", instanceid: course } };
  }
}

/** Everything is said each time: what is left out would be set back. */
function timesOf({ after, found }: Told, others: readonly Other[]): Readonly<Record<string, Param>> {
  const { status, starts_at, ends_at } = { ...found, ...after };
  const isAway = status === "suspended" && !others.some((other) => other.status === "active");
  return { timestart: secondsOf(starts_at), timeend: secondsOf(ends_at), suspend: Number(isAway) };
}

function secondsOf(time: unknown): number {
  return typeof time === "string" ? Math.floor(Date.parse(time) / 1000) : 0;
}

function isByHandAsWell({ key }: Pending): (other: Other) => boolean {
  return (other) => other.method === "manual" && other.role === key[2];
}

function unknownRoles(pending: readonly Pending[], roles: ReadonlyMap<string, number>): Refusals {
  return pending
    .filter(({ key }) => !roles.has(String(key[2])))
    .map((thing) => ({ thing, said: `no role has the short name ${String(thing.key[2])}` }));
}
