import { COURSES, SPACES } from "../../flow/journal/decided/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Standing } from "../past/index.ts";

/** A space as the target holds it, beside what the source wants of it. */
export interface Space {
  readonly courseKey: string;
  /** Where somebody has altered it. */
  readonly idnumber: string | null;
  readonly fullName: string;
  readonly shortName: string;
  readonly categoryKey: string;
  readonly visible: boolean;
  readonly archived: boolean;
  readonly archivedFrom: Readonly<Record<string, unknown>> | null;
  readonly owner: string;
  /** ISO 8601. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly format: string | null;
  readonly summary: string | null;
  readonly element: string | null;
  readonly component: string | null;
  readonly step: string | null;
  /** Whether the source has it. */
  readonly wanted: boolean;
  readonly groups: number;
}

/** Where spaces are looked up, and as of when. */
export interface SpacePlace {
  readonly store: Queries;
  readonly standing: Standing;
}

/** A space by its key. OperatorError `course-unknown`. */
export async function readSpace({ store, standing }: SpacePlace, course: string): Promise<Space> {
  const { rows } = await store.query<Space>(
    `select c.course_key as "courseKey", c.idnumber, c.full_name as "fullName", c.short_name as "shortName",
            c.category_key as "categoryKey", c.visible, c.archived, c.archived_from as "archivedFrom", c.owner,
            c.starts_at as "startsAt", c.ends_at as "endsAt", c.format, c.summary,
            coalesce(w.element_code, p.element_code) as element, coalesce(w.component, p.component) as component,
            coalesce(w.step, p.step) as step, w.course_key is not null as wanted,
            (select count(*) from ${standing.relation("group")} g where g.course_key = c.course_key) as groups
       from ${standing.relation("course")} c
       left join ${standing.decided(COURSES)} w on w.course_key = c.course_key
       left join lateral (select * from wanted.course_past p where p.course_key = c.course_key
                           order by until_run desc limit 1) p on true
      where c.course_key = $1`,
    [course],
  );
  const [found] = rows;
  if (found !== undefined) return found;
  throw new OperatorError(`There is no space "${course}".`, {
    code: "course-unknown",
    facts: { asked: course },
    next: "Look it up by its name, or ask why for the element: it may have no space of its own.",
  });
}

/** How many are in a space by each role, method and status. */
export interface MethodCount {
  readonly role: string;
  readonly method: string;
  readonly status: string;
  readonly count: number;
}

/** Counts the participants of a space. */
export async function countParticipants(
  { store, standing }: SpacePlace,
  course: string,
): Promise<readonly MethodCount[]> {
  const { rows } = await store.query<MethodCount>(
    `select role, method, status, count(*) as count from ${standing.relation("enrolment")} e
      where course_key = $1 group by 1, 2, 3 order by 1, 2, 3`,
    [course],
  );
  return rows;
}

/** A cohort bound to a space. */
export interface Binding {
  readonly cohortKey: string;
  readonly role: string;
  /** Null where nobody has said. */
  readonly reviewAt: string | null;
  readonly owner: string;
  readonly members: number;
}

/** The cohorts bound to a space. */
export async function readBindings({ store, standing }: SpacePlace, course: string): Promise<readonly Binding[]> {
  const { rows } = await store.query<Binding>(
    `select b.cohort_key as "cohortKey", b.role, b.review_at as "reviewAt", b.owner,
            (select count(*) from ${standing.relation("cohort-member")} m where m.cohort_key = b.cohort_key) as members
       from ${standing.relation("binding")} b where b.course_key = $1 order by 1, 2`,
    [course],
  );
  return rows;
}

/** The other space of an element, on-site or remote, and the elements whose students are in this one, too. */
export async function readRelatives(
  { store, standing }: SpacePlace,
  { courseKey, element }: Pick<Space, "courseKey" | "element">,
): Promise<{ readonly variant: string | null; readonly carries: readonly string[] }> {
  const { rows } = await store.query<{ variant: string | null; carries: string[] }>(
    `select (select w.course_key from ${standing.decided(COURSES)} w join ${standing.relation("course")} c using (course_key)
              where w.element_code = $2 and w.course_key <> $1 order by 1 limit 1) as variant,
            array(select element_code from ${standing.decided(SPACES)} s where host_code = $2 and element_code <> $2 order by 1) as carries`,
    [courseKey, element],
  );
  return rows[0] ?? { variant: null, carries: [] };
}
