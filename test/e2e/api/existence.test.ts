import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type AddressParts, addressOf, API_ROOT } from "../../../src/contract/api/address-of.ts";
import { methodOf, type Operation } from "../../../src/contract/api/operation.ts";
import { OPERATIONS } from "../../../src/contract/api/operations.ts";
import { ROLES, type Role } from "../../../src/model/access.ts";
import { HANDLERS } from "../../../src/server/routes/handlers.ts";
import { addTestOperator } from "../../kits/access.ts";
import { openApi, type TestApi } from "../../kits/api.ts";

const SCOPED = ["registrar", "teacher", "student"] as const satisfies readonly Role[];

/** A name in an address, and two values of it that this caller must not be able to tell apart. */
interface Pair {
  readonly there: string;
  readonly nowhere: string;
}

/** What a caller may see, and what of the same sort they may not: somebody else's, and nobody's. */
interface Sight {
  readonly own: Readonly<Record<"person" | "course", string>>;
  readonly beyond: Readonly<Partial<Record<"person" | "course" | "job", Pair>>>;
}

const NO_JOB = "00000000-0000-4000-8000-000000000000";
const SOME_JOB = "11111111-1111-4111-8111-111111111111";

/** A student and a teacher of one component, a space of theirs, and a student and a space that neither has to do with. */
const EXAMPLES = `
  with taught as (
    select e.course_key, w.component, min(e.username) filter (where e.role like '%teacher') as teacher,
           min(e.username) filter (where e.role = 'student') as student
      from campus.enrolment e join wanted.course w using (course_key)
     where e.status = 'active' group by 1, 2
  ), own as (
    select t.course_key, component, teacher, student, a.person_code from taught t join facts.accounts a on a.username = t.student
     where teacher is not null
  )
  select own.*, r.student_code as "otherPerson", r.element_code as "otherCourse"
    from own, facts.pedagogic_registrations r join facts.elements e using (element_code)
    join wanted.course w on w.course_key = r.element_code
   where not exists (
           select from facts.pedagogic_registrations also join facts.elements of_also using (element_code)
            where also.student_code = r.student_code and of_also.component_code = own.component)
     and not exists (
           select from facts.administrative_registrations also join facts.steps using (step_code, step_version)
            where also.student_code = r.student_code and steps.component_code = own.component)
     and not exists (select from facts.accounts also where also.person_code = r.student_code and also.component_code = own.component)
     and w.component <> own.component
     and not exists (select from campus.enrolment x where x.course_key = w.course_key and x.username in (own.teacher, own.student))
     and not exists (
           select from campus.enrolment x join campus.enrolment mine using (course_key)
             join facts.accounts a on a.username = x.username
            where a.person_code = r.student_code and mine.username = own.teacher)
   order by own.course_key, r.student_code, r.element_code limit 1`;

interface Examples {
  readonly course_key: string;
  readonly component: string;
  readonly teacher: string;
  readonly student: string;
  readonly person_code: string;
  readonly otherPerson: string;
  readonly otherCourse: string;
}

describe("test/e2e/api/existence", { timeout: 300_000 }, () => {
  const closing: (() => unknown)[] = [];
  let api: TestApi;
  let examples: Examples;

  before(async () => {
    const university = { students: 400, elements: 200, seed: 7, anomalies: "none", day: 0 } as const;
    api = await openApi({ after: (end: () => unknown) => void closing.push(end) }, { university });
    const { rows } = await api.store.query<Examples>(EXAMPLES);
    const [found] = rows;
    assert.ok(found !== undefined, "this university has two components that share nobody");
    examples = found;
  });

  after(async () => {
    for (const end of closing.toReversed()) await end();
  });

  for (const role of SCOPED)
    it(`tells a ${role} nothing of what they may not see, not even that it is there`, async () => {
      const cookie = await enterAs(role);
      const sight = sightOf(examples, role);
      const asked = Object.entries(OPERATIONS).flatMap(([name, operation]) =>
        isOpenTo(role, name, operation) ? questionsOf(operation, sight) : [],
      );
      for (const { method, name, there, nowhere } of asked) {
        const [one, other] = [await tell(method, there, cookie), await tell(method, nowhere, cookie)];
        assert.ok(one.status === 403 || one.status === 404, `${there} ${one.text}`);
        assert.equal(one.text.replaceAll(name.there, "?"), other.text.replaceAll(name.nowhere, "?"), there);
        assert.equal(one.status, other.status, there);
      }
      assert.ok(asked.length >= 5, String(asked.length));
    });

  async function enterAs(role: Role): Promise<string> {
    const { desk, store, enter } = api;
    await store.query("delete from jobs.job");
    await store.query(
      "insert into jobs.job (job, kind, status, author, asked_at, about) values ($1, 'plan', 'done', 'somebody', now(), '{}')",
      [SOME_JOB],
    );
    if (role === "registrar") {
      const assignments = [{ role, components: [examples.component] }];
      return enter(await addTestOperator(desk, "the-registrar", { assignments }));
    }
    const account = role === "teacher" ? examples.teacher : examples.student;
    return enter(await addTestOperator(desk, `the-${role}`, { account }));
  }

  async function tell(
    method: "GET" | "DELETE",
    url: string,
    cookie: string,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { statusCode, body } = await api.call({ method, url }, cookie);
    const { request: _number, ...told } = JSON.parse(body);
    return { status: statusCode, text: JSON.stringify(told) };
  }
});

function sightOf({ course_key, person_code, otherPerson, otherCourse }: Examples, role: Role): Sight {
  return {
    own: { person: person_code, course: course_key },
    beyond: {
      person: { there: otherPerson, nowhere: "99999999" },
      // Why one is not in a course oneself is anybody's to ask, of any course on offer.
      ...(role === "student" ? {} : { course: { there: otherCourse, nowhere: "NO-SUCH-1" } }),
      job: { there: SOME_JOB, nowhere: NO_JOB },
    },
  };
}

/** Whether a role may look with an operation at all, as far as it reaches. */
function isOpenTo(role: Role, name: string, operation: Operation): boolean {
  const { admission, kind } = operation;
  if (kind === "work" || kind === "upload" || (kind === "act" && name !== "stopJob")) return false;
  if (admission === "anybody") return false;
  if (admission === "signed-in") return true;
  const { within } = HANDLERS[name as keyof typeof HANDLERS];
  return ROLES[role].capabilities.some((given) => given === admission) && within.includes(ROLES[role].scope);
}

interface Question {
  readonly method: "GET" | "DELETE";
  readonly name: Pair;
  readonly there: string;
  readonly nowhere: string;
}

/** One question for each name that an operation takes: the others are one's own. */
function questionsOf(operation: Operation, { own, beyond }: Sight): readonly Question[] {
  const method = methodOf(operation) === "DELETE" ? "DELETE" : "GET";
  const names = Object.keys({ ...operation.path, ...operation.query });
  return Object.entries(beyond).flatMap(([name, pair]) => {
    if (!names.includes(name)) return [];
    return [{ method, name: pair, there: urlOf(pair.there), nowhere: urlOf(pair.nowhere) }];

    function urlOf(value: string): string {
      const values: Readonly<Record<string, string>> = { ...own, [name]: value };
      const parts: AddressParts = { path: namedIn(operation.path, values), query: namedIn(operation.query, values) };
      return addressOf(operation.address, parts).slice(API_ROOT.length);
    }
  });
}

/** The values that an operation has a place for. */
function namedIn(places: object | undefined, values: Readonly<Record<string, string>>): Record<string, string> {
  const known = Object.keys(places ?? {}).filter((name) => name in values);
  return Object.fromEntries(known.map((name) => [name, values[name] ?? ""]));
}
