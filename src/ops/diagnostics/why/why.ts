import { readTeaching } from "../../../flow/rules/index.ts";
import { prepareCases, readElements, readSnapshot, type Snapshot } from "../../../flow/staging/cases/index.ts";
import type { Target } from "../../../flow/targets/port.ts";
import type { Queries, Store } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { Policy } from "../../../model/policy.ts";
import type { TeacherReason } from "../../../model/reasons.ts";
import type { EnrolmentPath, WhyAnswer, WhyOne } from "./answer.ts";
import { explainStudent, type Question } from "./explain-student.ts";
import { explainTeacher } from "./explain-teacher.ts";
import { type CourseAsked, findCourse } from "./find-course.ts";
import { findPerson } from "./find-person.ts";

/** Where the answer is looked for. */
export interface WhyPlace {
  readonly store: Store;
  readonly target: Target;
  readonly policy: Policy;
}

/** Who, and which space; all of the person's spaces when null. */
export interface WhyQuestion {
  readonly person: string;
  readonly course: string | null;
  /** ISO 8601 time at which the answer is wanted; now when null. */
  readonly at: string | null;
}

/** Why somebody is, or is not, in a space: decided again for this one question by the code that decides at night. */
export async function why({ store, target, policy }: WhyPlace, question: WhyQuestion): Promise<WhyAnswer> {
  const snapshot = await snapshotAt(store, question.at);
  const person = await findPerson(store, question.person);
  const course = question.course === null ? null : await findCourse(store, question.course, policy);
  const asked = {
    person: person.code,
    elements: course?.elements ?? null,
    year: snapshot.year,
    policy,
    at: question.at === null ? null : snapshot.run,
  };
  const found = [
    ...(await store.transaction((tx) => explainStudent(tx, asked))),
    ...(await store.transaction((tx) => explainTeacher(tx, asked))),
  ];
  const nothing = course !== null && found.length === 0 ? [await explainNothing(store, asked)] : [];
  return {
    person,
    course: course?.key ?? null,
    found: [...found.toSorted(byOutcome), ...nothing],
    paths: await readPaths({ store, target }, person.usernames, course),
    extractedAt: snapshot.extractedAt,
  };
}

async function snapshotAt(store: Store, at: string | null): Promise<Snapshot> {
  const snapshot = await readSnapshot(store, at);
  if (snapshot !== undefined) return snapshot;
  const when = at === null ? "yet" : `before ${at}`;
  throw new OperatorError(`No delivery had been imported ${when}.`, { code: "no-snapshot", next: "passerelle runs" });
}

const BEST_FIRST = ["enrolled", "enrolled-without-group", "not-enrolled"];

function byOutcome(a: WhyOne, b: WhyOne): number {
  return BEST_FIRST.indexOf(a.outcome) - BEST_FIRST.indexOf(b.outcome);
}

/** The delivery says nothing of this person and this space: neither a registration nor a planned activity. */
async function explainNothing(store: Store, asked: Question): Promise<WhyOne> {
  const staff = await isStaff(store, asked.person);
  return {
    kind: "nothing",
    element: asked.elements?.[0] ?? null,
    through: null,
    outcome: "not-enrolled",
    reason: staff ? await planningReason(store, asked) : "registration-not-delivered",
    situation: null,
    warnings: [],
    courses: [],
    groups: [],
    chain: [],
  };
}

async function isStaff(store: Queries, person: string): Promise<boolean> {
  const { rowCount } = await store.query(
    `select from facts.staff where staff_code = $1
     union all select from facts.accounts where person_code = $1 and kind <> 'student' limit 1`,
    [person],
  );
  return rowCount > 0;
}

/** A wholly remote element is taught without planning; any other one misses it. */
async function planningReason(store: Store, asked: Question): Promise<TeacherReason> {
  return store.transaction(async (tx) => {
    await prepareCases(tx, { year: asked.year, elements: asked.elements, persons: [], at: asked.at });
    for await (const { facts } of readElements(tx, { extractedAt: "infinity", timeZone: asked.policy.time_zone })) {
      const { host, groups } = readTeaching(facts, asked.policy);
      const real = [...groups.values()];
      if (host?.remote === true && real.length > 0 && real.every((group) => group.remote))
        return "planning-not-expected";
    }
    return "planning-missing";
  });
}

async function readPaths(
  { store, target }: Pick<WhyPlace, "store" | "target">,
  usernames: readonly string[],
  course: CourseAsked | null,
): Promise<readonly EnrolmentPath[]> {
  const { rows } = await store.query<EnrolmentPath>(
    `select e.course_key as course, e.role, e.method, e.status, e.owner, c.run
       from ${target.relation("enrolment")} e
       left join lateral (
         select max(b.run) as run from journal.change x join journal.batch b
             on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq
          where x.kind = 'enrolment' and x.held is null and x.key = array[e.course_key, e.username, e.role, e.method]) c on true
      where e.username = any($1) and ($2::text[] is null or e.course_key = any($2))
      order by e.course_key, e.role, e.method`,
    [usernames, course?.courses ?? null],
  );
  return rows;
}
