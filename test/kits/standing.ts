import type { Site } from "./site.ts";

/**
 * What a plan that was applied with nothing held must have come to: each query gives the things on the campus that are not as the
 * decisions want them, and must give none. Written apart from the comparison that the plan is made from.
 */
const AMISS: Readonly<Record<string, string>> = {
  "a wanted space is missing, archived, misnamed or in no legitimate place": `
    select 'course' as kind, array[w.course_key] as key from wanted.course w
      left join campus.course c on c.course_key = w.course_key
     where c.course_key is null or c.archived or c.archived_from is not null or c.full_name <> w.full_name
        or c.short_name <> w.short_name or c.category_key <> all(w.places)`,
  "a space that nobody wants is not archived, hidden and in an archive": `
    select 'course', array[c.course_key] from campus.course c
     where c.course_key not in (select course_key from wanted.course)
       and not (c.archived and not c.visible and c.category_key like 'archive:%' and c.archived_from is not null)`,
  "a space stands in a category that is not there": `
    select 'course', array[course_key] from campus.course
     where category_key not in (select category_key from campus.category)`,
  "a category has no parent, or nothing below it": `
    select 'category', array[c.category_key] from campus.category c
     where c.parent_key not in (select category_key from campus.category)
        or (not exists (select from campus.course x where x.category_key = c.category_key)
            and not exists (select from campus.category x where x.parent_key = c.category_key))`,
  "a wanted user is missing, suspended or differs": `
    select 'user', array[w.username] from wanted."user" w left join campus."user" u on u.username = w.username
     where u.username is null or u.suspended
        or (u.person_code, u.kind, u.email) is distinct from (w.person_code, w.kind, w.email)
        or (w.family_name <> '' and u.family_name <> w.family_name)
        or (w.first_name <> '' and u.first_name <> w.first_name)`,
  "a user that nobody wants is not suspended": `
    select 'user', array[username] from campus."user"
     where not suspended and username not in (select username from wanted."user")`,
  "a wanted cohort or member is missing, or one is there that nobody wants": `
    select 'cohort', array[cohort_key] from wanted.cohort where cohort_key not in (select cohort_key from campus.cohort)
    union all select 'cohort-member', array[w.cohort_key, w.username] from wanted.cohort_member w
     where not exists (select from campus.cohort_member m where (m.cohort_key, m.username) = (w.cohort_key, w.username))
    union all select 'cohort-member', array[m.cohort_key, m.username] from campus.cohort_member m
     where not exists (select from wanted.cohort_member w where (m.cohort_key, m.username) = (w.cohort_key, w.username))`,
  "somebody who is wanted is not actively enrolled": `
    select 'enrolment', array[w.course_key, w.username, w.role, 'database'] from (
      select course_key, username, 'student' as role from wanted.student_enrolment
      union all select course_key, username, 'editingteacher' from wanted.teacher_enrolment) w
     where not exists (select from campus.enrolment e
       where (e.course_key, e.username, e.role, e.method, e.status) = (w.course_key, w.username, w.role, 'database', 'active'))`,
  "somebody is actively enrolled whom nobody wants, but for teachers of an archived space": `
    select 'enrolment', array[e.course_key, e.username, e.role, e.method] from campus.enrolment e
     where e.status = 'active' and e.method = 'database'
       and not exists (select from wanted.student_enrolment w
                        where (w.course_key, w.username, 'student') = (e.course_key, e.username, e.role))
       and not exists (select from wanted.teacher_enrolment w
                        where (w.course_key, w.username, 'editingteacher') = (e.course_key, e.username, e.role))
       and not (e.role = 'editingteacher' and (select archived from campus.course c where c.course_key = e.course_key))`,
  "a wanted membership is missing": `
    select 'membership', array[w.course_key, w.group_key, w.username] from wanted.membership w
     where not exists (select from campus.membership m
       where (m.course_key, m.group_key, m.username) = (w.course_key, w.group_key, w.username))`,
  "somebody is in a group whom nobody put or wants there and who is not in the days of grace": `
    select 'membership', array[m.course_key, m.group_key, m.username] from campus.membership m
     where m.owner not like 'person:%' and not exists (select from wanted.membership w
             where (m.course_key, m.group_key, m.username) = (w.course_key, w.group_key, w.username))
       and not exists (select from campus.enrolment e
             where (e.course_key, e.username, e.status, e.method) = (m.course_key, m.username, 'suspended', 'database'))`,
  "a wanted group or grouping is missing or differs": `
    select 'group', array[w.course_key, w.group_key] from wanted."group" w
     where not exists (select from campus."group" g
       where (g.course_key, g.group_key, g.name, g.grouping_keys) = (w.course_key, w.group_key, w.name, w.grouping_keys))
    union all select 'grouping', array[w.course_key, w.grouping_key] from wanted.grouping w
     where not exists (select from campus.grouping g
       where (g.course_key, g.grouping_key, g.name) = (w.course_key, w.grouping_key, w.name))`,
  "an empty group that nobody wants is left in a wanted space": `
    select 'group', array[g.course_key, g.group_key] from campus."group" g
     where g.course_key in (select course_key from wanted.course)
       and not exists (select from wanted."group" w where (g.course_key, g.group_key) = (w.course_key, w.group_key))
       and not exists (select from campus.membership m where (g.course_key, g.group_key) = (m.course_key, m.group_key))`,
};

/** Everything that is not as it ought to be after a run, but for what that run's plan holds. */
export async function findAmiss({ store }: Site, run: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [sentence, sql] of Object.entries(AMISS)) {
    const { rows } = await store.query<{ kind: string; key: readonly string[] }>(
      `select amiss.kind, amiss.key from (${sql}) amiss(kind, key)
        where not exists (select from journal.change c
                           where c.run = $1 and c.held is not null and ${IS_HELD})`,
      [run],
    );
    found.push(...rows.map(({ kind, key }) => `${sentence}: ${kind} ${key.join("/")}`));
  }
  return found;
}

/** The thing itself is held, or it is below or around a space that is. */
const IS_HELD = `((c.kind = amiss.kind and c.key = amiss.key) or (c.kind <> 'category' and c.key[1] = amiss.key[1])
  or amiss.kind = 'category')`;
