import assert from "node:assert/strict";
import { after, before, describe, it, type TestContext } from "node:test";
import type { Operation } from "../../../src/contract/api/operation.ts";
import { OPERATIONS } from "../../../src/contract/api/operations.ts";
import type { Store } from "../../../src/infra/store/store.ts";
import { HANDLERS } from "../../../src/server/routes/handlers.ts";
import { addTestOperator } from "../../kits/access.ts";
import { openApi, type TestApi } from "../../kits/api.ts";
import { PATIENCE_MS } from "../../kits/patience.ts";

/** Somebody and something that one asker may see and another may not. */
interface University {
  readonly own: string;
  readonly other: string;
  /** Registered in one component only. */
  readonly ownStudent: string;
  readonly otherStudent: string;
  readonly ownCourse: string;
  readonly otherCourse: string;
  /** An account that teaches in a space of one's own component, the space, and somebody in it. */
  readonly teacher: { readonly username: string; readonly course: string; readonly student: string };
  readonly student: { readonly username: string; readonly code: string };
}

async function one<Row extends object>(store: Store, sql: string, values: readonly unknown[] = []): Promise<Row> {
  const [row] = (await store.query<Row>(`${sql} limit 1`, values)).rows;
  assert.ok(row, sql);
  return row;
}

/** Students of one component only, and how many components there are. */
const OF_ONE = `
  select r.student_code as student, min(e.component_code) as component from facts.pedagogic_registrations r
    join facts.elements e using (element_code) group by 1 having count(distinct e.component_code) = 1
     and min(e.component_code) = all (select s.component_code from facts.administrative_registrations a
       join facts.steps s using (step_code, step_version) where a.student_code = r.student_code)`;

async function courseOf(store: Store, component: string): Promise<string> {
  const sql = "select course_key as key from wanted.course where component = $1 order by 1";
  return (await one<{ key: string }>(store, sql, [component])).key;
}

async function readUniversity(store: Store): Promise<University> {
  const own = await one<{ student: string; component: string }>(store, `${OF_ONE} order by 1`);
  const other = await one<{ student: string; component: string }>(
    store,
    `select * from (${OF_ONE}) o where component <> $1 order by 1`,
    [own.component],
  );
  const teaching = await one<University["teacher"]>(
    store,
    `select e.username, e.course_key as course, u.person_code as student from campus.enrolment e
       join campus.enrolment s on s.course_key = e.course_key and s.role = 'student' and s.status = 'active'
       join campus.user u on u.username = s.username
      where e.role = 'editingteacher' and e.status = 'active' order by 1, 2, 3`,
  );
  const { username } = await one<{ username: string }>(
    store,
    "select username from facts.accounts where person_code = $1 and active",
    [own.student],
  );
  return {
    own: own.component,
    other: other.component,
    ownStudent: own.student,
    otherStudent: other.student,
    ownCourse: await courseOf(store, own.component),
    otherCourse: await courseOf(store, other.component),
    teacher: teaching,
    student: { username, code: own.student },
  };
}

interface Place {
  readonly api: TestApi;
  readonly there: University;
}

/** Lists that registrars read, which others can narrow to a component: made from the declarations, so that no new one is forgotten. */
const LISTS_OF_COMPONENTS = Object.entries<Operation>(OPERATIONS).flatMap(([name, operation]) => {
  const { within } = HANDLERS[name as keyof typeof OPERATIONS];
  const isTheirs = operation.kind === "list" && operation.path === undefined && within.includes("components");
  return isTheirs && "component" in operation.shape.filters && name !== "listPeople" ? [operation.address] : [];
});

/** Every row of a list, page after page. */
async function rowsOf({ api }: Place, url: string, cookie: string): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (let next: string | null = ""; next !== null;) {
    const cursor: string = next === "" ? "" : `&cursor=${next}`;
    const response = await api.call({ url: `${url}${url.includes("?") ? "&" : "?"}limit=500${cursor}` }, cookie);
    assert.equal(response.statusCode, 200, `${url} ${response.body}`);
    rows.push(...response.json().rows);
    next = response.json().next;
  }
  return rows;
}

async function refuses({ api }: Place, urls: readonly string[], cookie: string): Promise<void> {
  for (const url of urls) {
    const response = await api.call({ url }, cookie);
    assert.ok([403, 404].includes(response.statusCode), `${url} ${response.statusCode} ${response.body.slice(0, 300)}`);
    const csv = await api.call({ url, headers: { accept: "text/csv" } }, cookie);
    assert.ok([403, 404].includes(csv.statusCode), `${url} as CSV`);
  }
}

async function shows({ api }: Place, urls: readonly string[], cookie: string): Promise<void> {
  for (const url of urls) {
    const response = await api.call({ url }, cookie);
    assert.equal(response.statusCode, 200, `${url} ${response.body.slice(0, 300)}`);
  }
}

function addressesOf(course: string): readonly string[] {
  const space = `/spaces/${encodeURIComponent(course)}`;
  return [space, `${space}/participants`, `${space}/groups`, `${space}/history`, `${space}/why`];
}

describe("test/e2e/api/scopes", { timeout: PATIENCE_MS }, () => {
  const endings: (() => unknown)[] = [];
  let place: Place;

  before(async () => {
    const until: Pick<TestContext, "after"> = {
      after: (end) => {
        if (end !== undefined) endings.push(() => Reflect.apply(end, undefined, []));
      },
    };
    const api = await openApi(until, { university: { students: 300, anomalies: "many" } });
    place = { api, there: await readUniversity(api.store) };
  });

  after(async () => {
    for (const end of endings) await end();
  });

  it("keeps a registrar to the components given, in lists, by address, and as CSV", async () => {
    const { api, there } = place;
    const assignments = [{ role: "registrar", components: [there.own] }] as const;
    const cookie = await api.enter(await addTestOperator(api.desk, "ana", { assignments }));

    const everything = [{ role: "support", components: [] }] as const;
    const all = await api.enter(await addTestOperator(api.desk, "all", { assignments: everything }));
    await shows(
      place,
      [...addressesOf(there.ownCourse), `/people/${there.ownStudent}`, "/overview", "/to-mend"],
      cookie,
    );
    await refuses(
      place,
      [
        ...addressesOf(there.otherCourse),
        `/people/${there.otherStudent}`,
        `/people/${there.otherStudent.toLowerCase()}`,
        `/people/${there.otherStudent}/history`,
        `/why?person=${there.otherStudent}`,
        `/why?person=${there.otherStudent}&course=${there.otherCourse}`,
        `/why?person=${there.ownStudent}&course=${there.otherCourse}`,
        `/why?person=${there.otherStudent}&course=${there.ownCourse}`,
        "/runs",
        "/plans/newest",
        "/audit",
      ],
      cookie,
    );
    for (const url of LISTS_OF_COMPONENTS) {
      const rows = await rowsOf(place, url, cookie);
      assert.deepEqual(rows, await rowsOf(place, `${url}?component=${there.own}`, all), url);
      const asked = await rowsOf(place, `${url}?component=${there.other}`, cookie);
      assert.deepEqual(asked, [], `${url} of another component`);
    }
    assert.ok(LISTS_OF_COMPONENTS.length >= 7);
    const people = (await rowsOf(place, "/people", cookie)).map((row) => row["code"]);
    assert.ok(people.includes(there.ownStudent));
    assert.ok(!people.includes(there.otherStudent));
    assert.deepEqual(await rowsOf(place, `/people?q=${there.otherStudent}`, cookie), []);
  });

  it("tells a registrar the counts of the components given, and of no other", async () => {
    const { api, there } = place;
    const assignments = [{ role: "registrar", components: [there.own] }] as const;
    const cookie = await api.enter(await addTestOperator(api.desk, "bea", { assignments }));
    for (const url of ["/overview", "/to-mend"]) {
      const { body } = await api.call({ url }, cookie);
      const { rows } = await api.store.query<{ code: string; name: string }>(
        "select component_code as code, name from facts.components where component_code <> $1",
        [there.own],
      );
      for (const { code, name } of rows) {
        assert.ok(!body.includes(`"${code}"`), `${url} names ${code}`);
        assert.ok(!body.includes(`"${name}"`), `${url} names ${name}`);
      }
    }
  });

  it("keeps a student to themselves", async () => {
    const { api, there } = place;
    const { username, code } = there.student;
    const cookie = await api.enter(await addTestOperator(api.desk, "sam", { account: username }));

    await shows(place, ["/me/courses", `/people/${code}`, `/people/${username}`, `/why?person=${code}`], cookie);
    await refuses(
      place,
      [
        ...addressesOf(there.ownCourse),
        ...addressesOf(there.otherCourse),
        `/people/${there.otherStudent}`,
        `/people/${there.otherStudent}/history`,
        `/why?person=${there.otherStudent}`,
        `/why?person=${there.otherStudent}&course=${there.ownCourse}`,
        "/decisions",
        "/to-mend",
        "/overview",
      ],
      cookie,
    );
    const people = (await rowsOf(place, "/people", cookie)).map((row) => row["code"]);
    assert.deepEqual(people, [code]);
    const own = await api.call({ url: "/me/courses" }, cookie);
    assert.equal(own.json().person, code);
    const spaces = (await rowsOf(place, "/spaces", cookie)).map((row) => String(row["course_key"]));
    const { rows } = await api.store.query<{ key: string }>(
      "select distinct course_key as key from campus.enrolment where username = $1",
      [username],
    );
    const enrolled = new Set(rows.map(({ key }) => key));
    assert.deepEqual(
      spaces.filter((key) => !enrolled.has(key)),
      [],
    );
  });

  it("keeps a teacher to the spaces that they teach in, and shows of others no more than the space needs", async () => {
    const { api, there } = place;
    const { username, course, student } = there.teacher;
    const cookie = await api.enter(await addTestOperator(api.desk, "tea", { account: username }));
    const taught = new Set(
      (
        await api.store.query<{ key: string }>("select course_key as key from campus.enrolment where username = $1", [
          username,
        ])
      ).rows.map(({ key }) => key),
    );
    const { key: elsewhere } = await one<{ key: string }>(
      api.store,
      "select course_key as key from campus.course where course_key <> all($1) order by 1",
      [[...taught]],
    );
    const { person: stranger } = await one<{ person: string }>(
      api.store,
      `select u.person_code as person from campus.user u where u.kind = 'student' and not exists (
         select from campus.enrolment e where e.username = u.username and e.course_key = any($1)) order by 1`,
      [[...taught]],
    );

    await shows(
      place,
      [...addressesOf(course), `/people/${student}`, `/why?person=${student}&course=${course}`],
      cookie,
    );
    await refuses(
      place,
      [
        ...addressesOf(elsewhere),
        `/people/${stranger}`,
        `/why?person=${student}`,
        `/why?person=${student}&course=${elsewhere}`,
        `/why?person=${stranger}&course=${course}`,
        "/decisions",
        "/overview",
        "/categories",
      ],
      cookie,
    );
    const seen = (await api.call({ url: `/people/${student}` }, cookie)).json();
    assert.deepEqual([seen.registrations, seen.decisions, seen.enrolments, seen.cohorts], [[], [], [], []]);
    const spaces = (await rowsOf(place, "/spaces", cookie)).map((row) => String(row["course_key"]));
    assert.deepEqual(
      spaces.filter((key) => !taught.has(key)),
      [],
    );
    const people = (await rowsOf(place, "/people", cookie)).map((row) => row["code"]);
    assert.ok(!people.includes(stranger));

    await api.store.query(
      `insert into campus.enrolment (course_key, username, role, method, status, owner)
       select $1, $2, role, 'manual', 'active', 'people' from unnest(array['student', 'guest']) role`,
      [elsewhere, username],
    );
    await refuses(place, [...addressesOf(elsewhere), `/people/${stranger}`], cookie);
  });
});
