import type { Target } from "../../flow/targets/port.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { Scope } from "../../model/caller.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Policy } from "../../model/policy.ts";

/** Where it is looked up how far somebody reaches. */
export interface ReachPlace {
  readonly store: Queries;
  readonly target: Target;
  readonly settings: { readonly policy: Pick<Policy, "student_role"> };
}

/** Makes sure that somebody may look at a person. OperatorError `out-of-scope`. */
export async function requirePerson(place: ReachPlace, scope: Scope, code: string): Promise<void> {
  if (scope.kind === "platform" || ("person" in scope && scope.person === code)) return;
  if (scope.kind === "self") throw outOfScope(code);
  const found =
    scope.kind === "components"
      ? await place.store.query(PERSON_OF_COMPONENTS, [code, scope.codes])
      : await place.store.query(personOfSpaces(place.target), [code, scope.person, notTeaching(place)]);
  if (found.rowCount === 0) throw outOfScope(code);
}

/** Makes sure that somebody may look at a space, or at an element that has none. OperatorError `out-of-scope`. */
export async function requireCourse(place: ReachPlace, scope: Scope, course: string): Promise<void> {
  if (scope.kind !== "platform" && !(await reachesCourse(place, scope, course))) throw outOfScope(course);
}

type Narrow = Exclude<Scope, { readonly kind: "platform" }>;

async function reachesCourse(place: ReachPlace, scope: Narrow, course: string): Promise<boolean> {
  const { store, target } = place;
  switch (scope.kind) {
    case "components":
      return (await store.query(COURSE_OF_COMPONENTS, [course, scope.codes])).rowCount > 0;
    case "spaces":
      return (
        (await store.query(courseOfPerson(target, TAUGHT), [course, scope.person, notTeaching(place)])).rowCount > 0
      );
    case "self":
      return (await store.query(courseOfPerson(target, SEEN), [course, scope.person])).rowCount > 0;
    default:
      return scope satisfies never;
  }
}

/** Roles in which somebody only attends: a teacher who follows a colleague's course is no teacher there. */
function notTeaching({ settings }: ReachPlace): readonly string[] {
  return [settings.policy.student_role, "guest"];
}

/** What nothing was found for, and what is not to be told of. */
const BEYOND = ["person-unknown", "person-ambiguous", "course-unknown", "out-of-scope"];

/**
 * Looks for what somebody has asked for. To whoever is kept to less than the platform, what is not there and what they may not see are
 * the same: OperatorError `out-of-scope`, in the words in which they asked.
 */
export async function withinReach<T>(scope: Scope, asked: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    const isBeyond = error instanceof OperatorError && BEYOND.includes(error.code);
    throw isBeyond && scope.kind !== "platform" ? outOfScope(asked) : error;
  }
}

/** The components that somebody is kept to; null: all of them. OperatorError `out-of-scope` for who is kept to less. */
export function componentsOf(scope: Scope): readonly string[] | null {
  if (scope.kind === "platform") return null;
  if (scope.kind === "components") return scope.codes;
  throw outOfScope("");
}

function outOfScope(what: string): OperatorError {
  return new OperatorError(`"${what}" is not among what you may see.`, {
    code: "out-of-scope",
    facts: { what },
    next: "Ask somebody of that component, or support.",
  });
}

/** Somebody of the component's staff, or registered for one of its elements or steps. */
const PERSON_OF_COMPONENTS = `
  select from facts.staff where staff_code = $1 and component_code = any($2)
  union all
  select from facts.pedagogic_registrations r join facts.elements e using (element_code)
   where r.student_code = $1 and e.component_code = any($2)
  union all
  select from facts.administrative_registrations r join facts.steps s using (step_code, step_version)
   where r.student_code = $1 and s.component_code = any($2)
  union all
  select from facts.accounts where person_code = $1 and component_code = any($2)
  limit 1`;

/** Somebody in a space of which the asker is a teacher. */
function personOfSpaces(target: Target): string {
  const enrolment = target.relation("enrolment");
  const user = target.relation("user");
  return `
    select from ${user} u join ${enrolment} e on e.username = u.username
      join ${enrolment} mine on mine.course_key = e.course_key and mine.role <> all($3) and mine.status = 'active'
      join ${user} me on me.username = mine.username and me.person_code = $2
     where u.person_code = $1 limit 1`;
}

const COURSE_OF_COMPONENTS = `
  select from wanted.course where course_key = $1 and component = any($2)
  union all
  select from facts.elements where lower(element_code) = lower($1) and component_code = any($2)
  union all
  select from wanted.course_past where course_key = $1 and component = any($2)
  limit 1`;

/** A teacher looks at spaces where they are more than a student; a student at those that they see. */
const TAUGHT = "and e.role <> all($3)";
const SEEN = "and c.visible and not c.archived";

/** A space that the asker is in. */
function courseOfPerson(target: Target, only: string): string {
  return `
    select from ${target.relation("enrolment")} e
      join ${target.relation("user")} u on u.username = e.username and u.person_code = $2
      join ${target.relation("course")} c on c.course_key = e.course_key
     where e.course_key = $1 and e.status = 'active' ${only} limit 1`;
}
