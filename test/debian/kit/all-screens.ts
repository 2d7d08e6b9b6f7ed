import type { Store } from "../../../src/infra/store/store.ts";

/** One screen to look at: what it is called in a file name, its address, and who opens it. */
export interface ShownScreen {
  readonly name: string;
  readonly address: string;
  readonly who: "admin" | "teacher" | "student" | "registrar";
}

/** Somebody and something to show. */
interface Examples {
  readonly missing: string;
  readonly element: string;
  readonly course: string;
  /** Family name of the one who is missing. */
  readonly name: string;
}

/** Every screen, with people and spaces that this university has. */
export async function allScreens(store: Store): Promise<readonly ShownScreen[]> {
  const examples = await examplesOf(store);
  const { missing } = examples;
  const admin: Readonly<Record<string, string>> = {
    overview: "/",
    ...whyScreens(examples),
    runs: "/runs",
    run: "/runs/2",
    "run-guards": "/runs/2?part=guards",
    "run-problems": "/runs/2?part=problems",
    "run-failures": "/runs/2?part=failures",
    comparison: "/runs/1/compared-with/2",
    plan: "/plan",
    holds: "/holds",
    moved: "/holds?part=moved",
    drift: "/drift",
    watch: "/drift?part=watch",
    "to-mend": "/to-mend",
    decisions: "/decisions",
    teachers: "/decisions?part=teachers",
    ...spaceScreens(examples),
    people: "/people",
    person: `/people/${missing}`,
    "person-past": `/people/${missing}?at=2026-11-21`,
    "person-history": `/people/${missing}?part=history`,
    deliveries: "/deliveries",
    rehearsal: "/rehearsal",
    jobs: "/jobs",
    settings: "/settings",
    operators: "/operators",
    operator: "/operators/1",
    tokens: "/tokens",
    audit: "/audit",
    account: "/account",
    accessibility: "/accessibility",
    nowhere: "/nowhere",
  };
  return [
    ...Object.entries(admin).map(([name, address]) => ({ name, address, who: "admin" as const })),
    { name: "teacher-courses", address: "/my-courses", who: "teacher" },
    { name: "student-courses", address: "/my-courses", who: "student" },
    { name: "registrar-overview", address: "/", who: "registrar" },
  ];
}

/** Spaces and one of them, today and then. */
function spaceScreens({ course }: Examples): Readonly<Record<string, string>> {
  return {
    spaces: "/spaces",
    "spaces-all": "/spaces?part=all",
    space: `/spaces/${course}`,
    "space-participants": `/spaces/${course}?part=participants`,
    "space-groups": `/spaces/${course}?part=groups`,
    "space-past": `/spaces/${course}?at=2026-11-21`,
    "space-participants-past": `/spaces/${course}?part=participants&at=2026-11-21`,
    "space-before": `/spaces/${course}?at=2020-01-01`,
    "space-history": `/spaces/${course}?part=history`,
  };
}

/** Why, from every start. */
function whyScreens({ missing, element, course }: Examples): Readonly<Record<string, string>> {
  return {
    why: "/why",
    "why-broken": `/why?person=${missing}&course=${element}`,
    "why-past": `/why?person=${missing}&course=${element}&at=2026-11-22`,
    "why-all": `/why?person=${missing}`,
    "why-symptom": `/why?symptom=students-not-enrolled&course=${course}`,
    "why-symptom-person": `/why?symptom=cannot-log-in&person=${missing}`,
    "why-symptom-asked": "/why?symptom=not-on-dashboard",
    "why-participants": `/why?symptom=who-is-enrolled&course=${course}`,
  };
}

/** A student without an account and one of their elements, and a space. */
export async function examplesOf(store: Store): Promise<Examples> {
  const { rows } = await store.query<Examples>(
    `select student_code as missing, element_code as element,
       (select family_name from facts.students where students.student_code = decision.student_code limit 1) as name,
       (select course_key from decided.registration where course_key is not null order by course_key limit 1) as course
     from decided.registration decision where outcome = 'not-enrolled' and reason = 'account-missing' order by 1, 2 limit 1`,
  );
  const [example] = rows;
  if (example === undefined) throw new Error("this university has nobody without an account");
  return example;
}
