import type { Queries } from "../../../infra/store/store.ts";
import type { WhyPlace } from "../why/index.ts";

/** Somebody who is in a space, by which method, since which run, and the line of the source that wants it. */
export interface Participant {
  readonly course: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly method: string;
  readonly status: string;
  readonly owner: string;
  /** The run that last changed it; null where the journal does not know. */
  readonly run: number | null;
  /** `file:line` of the registration or the activity; null where people made it. */
  readonly source: string | null;
}

/** The participants of spaces by method, role and name. */
export async function readParticipants(
  { store, target }: Pick<WhyPlace, "target"> & { readonly store: Queries },
  courses: readonly string[],
): Promise<readonly Participant[]> {
  const { rows } = await store.query<Participant>(
    `with inside as (
       select e.course_key, e.username, e.role, e.method, e.status, e.owner, u.person_code,
              concat_ws(' ', u.first_name, u.family_name) as name
         from ${target.relation("enrolment")} e left join ${target.relation("user")} u using (username)
        where e.course_key = any($1)),
     changed as (
       select x.key, max(b.run) as run from journal.change x
         join journal.batch b on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq
        where x.kind = 'enrolment' and x.held is null and x.key[2] in (select username collate "default" from inside)
          and x.key[1] = any($1)
        group by x.key),
     line as (
       select d.student_code as person, d.course_key, min(r.file || ':' || r.line) as source
         from inside i
         join decided.registration d on d.student_code = i.person_code and d.course_key = i.course_key
         join facts.pedagogic_registrations r using (student_code, element_code, year, step_code, step_version)
        group by 1, 2
       union all
       select v.staff_code, i.course_key, min(p.file || ':' || p.line)
         from inside i
         join decided.activity v on v.staff_code = i.person_code and i.course_key = any(v.course_keys)
         join facts.planned_activities p using (activity_id)
        group by 1, 2)
     select i.course_key as course, i.username, i.name, i.role, i.method, i.status, i.owner, c.run,
            case when i.method = 'database' then l.source end as source
       from inside i
       left join changed c on c.key = array[i.course_key, i.username, i.role, i.method]
       left join (select person, course_key, min(source) as source from line group by 1, 2) l
              on l.person = i.person_code and l.course_key = i.course_key
      order by i.course_key, i.method, i.role, i.name, i.username`,
    [courses],
  );
  return rows;
}
