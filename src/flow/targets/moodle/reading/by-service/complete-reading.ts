import type { Queries, Transaction } from "../../../../../infra/store/store.ts";
import type { Batch } from "../../../port.ts";
import type { Service } from "../../service/service.ts";
import { ask, askList, listIn } from "./ask.ts";

/** Keeps of spaces what is not told with the others: whether people have put something in them, as far as it is known. */
export async function keepFilled(tx: Queries): Promise<void> {
  await tx.query("update read_course r set filled = c.filled from moodle.course c where c.id = r.id and c.filled");
}

/** Looks into the spaces that a batch removes: what is in use stays. */
export async function lookInside(tx: Transaction, service: Service, { changes }: Batch): Promise<void> {
  const { rows } = await tx.query<{ id: number }>(
    `select r.id from ${changes} x join moodle.course c on c.course_key = x.key[1] join read_course r on r.id = c.id
      where x.after is null`,
  );
  for (const { id } of rows)
    if (await isInUse(service, id)) await tx.query("update read_course set filled = true where id = $1", [id]);
}

// A new space has one activity, its announcements.
async function isInUse(service: Service, courseid: number): Promise<boolean> {
  const sections = await askList(service, "core_course_get_contents", { courseid });
  if (sections.flatMap(({ modules }) => listIn(modules)).length > 1) return true;
  const people = await askList(service, "core_enrol_get_enrolled_users", { courseid });
  return people.some(({ lastcourseaccess }) => Number(lastcourseaccess ?? 0) > 0);
}

/**
 * Keeps of enrolments of ours what is not told: from when to when. Outside of those times everybody looks away, so that it stays as it
 * was known whether they are suspended.
 */
export async function keepTimes(tx: Queries): Promise<void> {
  await tx.query(`
    update read_enrolment r
       set starts = extract(epoch from e.starts_at), ends = extract(epoch from e.ends_at),
           suspended = case when e.starts_at > now() or e.ends_at <= now() then e.status = 'suspended' else r.suspended end
      from moodle.enrolment e
      join moodle.course c on c.course_key = e.course_key
      join moodle.user u on u.username = e.username
     where e.method = 'database' and c.id = r.course and u.id = r.person and r.role = e.role`);
}

/** The spaces that people are in, all by Moodle's numbers. */
export async function spacesOf(service: Service, people: readonly number[]): Promise<readonly number[]> {
  const spaces = new Set<number>();
  for (const userid of people) {
    const told = listIn(await ask(service, "core_enrol_get_users_courses", { userid, returnusercount: false }));
    for (const { id } of told) spaces.add(Number(id));
  }
  return [...spaces];
}
