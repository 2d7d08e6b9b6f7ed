import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { callMoodle, type MadeCall } from "./call-moodle.ts";
import { FAULTS, type Fault, faultsAt, type Moodle, openMoodle, randomFaults } from "./index.ts";

describe("test/kits/moodle/open-moodle", () => {
  it("loses rows without a word where a form is cut between two", async (t) => {
    const moodle = await openMoodle(t);
    moodle.maxInputVars = 3 + 2 * 4 - 1;

    const made = await ask(moodle, { ...categories("a", "b", "c", "d", "e", "f"), controlLast: false });

    assert.deepEqual(namesOf(made), ["a", "b", "c", "d"]);
    assert.deepEqual(await names(moodle), ["a", "b", "c", "d"]);
    assert.deepEqual(moodle.came, [{ name: "core_course_create_categories", variables: 15, fault: null }]);
  });

  it("refuses a form that is cut within a row, or before its last fields", async (t) => {
    const moodle = await openMoodle(t);
    moodle.maxInputVars = 9;

    const { errorcode } = (await ask(moodle, { ...enrolments(3), controlLast: false })) as { errorcode: string };
    const last = await callMoodle(moodle, enrolments(4));

    assert.equal(errorcode, "invalidparameter");
    assert.match(last.body, /^<\?xml .*<ERRORCODE>invalidtoken<\/ERRORCODE>/s);
  });

  for (const fault of FAULTS) it(`fails by ${fault} after the work or before it, as planned`, (t) => failsBy(t, fault));

  it("fails the same calls of a hundred for the same seed", () => {
    const calls = Array.from({ length: 10_000 }, (_, place) => place + 1);
    const failed = calls.map(randomFaults(7, 3));

    assert.deepEqual(failed, calls.map(randomFaults(7, 3)));
    assert.notDeepEqual(failed, calls.map(randomFaults(8, 3)));
    const many = failed.filter((fault) => fault !== null);
    assert.equal(Math.round(many.length / 100), 3);
    assert.deepEqual([...new Set(many)].sort(), [...FAULTS].sort());
  });

  it("is closed to every call during maintenance", async (t) => {
    const moodle = await openMoodle(t);
    moodle.maintenance = true;

    const { status, body } = await callMoodle(moodle, categories("a"));

    assert.deepEqual([status, body.startsWith("<!DOCTYPE html>")], [503, true]);
    assert.deepEqual(moodle.came, []);
  });

  it("hides a course from who may not see it, as if it were not there", async (t) => {
    const moodle = await openMoodle(t);
    await makeCourse(moodle, { visible: 0 });
    const search = { function: "core_course_get_courses_by_field", params: { field: "idnumber", value: "UE1" } };

    const seen = await ask(moodle, search);
    const token = moodle.tokenWithout("moodle/course:viewhiddencourses");
    const unseen = await ask(moodle, { ...search, token });

    assert.equal((seen as { courses: object[] }).courses.length, 1);
    assert.deepEqual(unseen, { courses: [], warnings: [] });
  });

  it("makes groupings without a number, and says that it failed", async (t) => {
    const moodle = await openMoodle(t);
    const courseid = await makeCourse(moodle);
    const groupings = [{ courseid, name: "TD", description: "" }];

    const answer = await ask(moodle, { function: "core_group_create_groupings", params: { groupings } });

    assert.equal((answer as { errorcode: string }).errorcode, "invalidresponse");
    const { rows } = await moodle.store.query("SELECT name FROM mdl_groupings");
    assert.deepEqual(rows, [{ name: "TD" }]);
  });

  it("leaves a course hidden in nowhere when it is moved to a category that is not there", async (t) => {
    const moodle = await openMoodle(t);
    const id = await makeCourse(moodle);

    const answer = await update(moodle, { id, categoryid: 99, fullname: "Lost" });

    assert.deepEqual(codesOf(answer), ["invalidrecordunknown"]);
    assert.deepEqual(await placeOf(moodle, id), { category: 99, visible: 0, fullname: "Lost" });
  });

  it("hides what comes below something hidden, and shows it again only where that is asked for", async (t) => {
    const moodle = await openMoodle(t);
    const id = await makeCourse(moodle);
    await ask(moodle, categories("Archive"));
    await moodle.store.query("UPDATE mdl_course_categories SET visible = 0 WHERE id = 2");

    await update(moodle, { id, categoryid: 2 });
    assert.deepEqual(await placeOf(moodle, id), { category: 2, visible: 0, fullname: "Algèbre" });
    await update(moodle, { id, categoryid: 1 });
    assert.deepEqual(await placeOf(moodle, id), { category: 1, visible: 0, fullname: "Algèbre" });
    await update(moodle, { id, visible: 1 });
    assert.deepEqual(await placeOf(moodle, id), { category: 1, visible: 1, fullname: "Algèbre" });
    const moved = { function: "core_course_update_categories", params: { categories: [{ id: 1, parent: 2 }] } };
    assert.equal(await ask(moodle, moved), null);
    assert.deepEqual(await placeOf(moodle, id), { category: 1, visible: 0, fullname: "Algèbre" });
  });

  it("deletes the same person as often as it is asked within a second", async (t) => {
    const moodle = await openMoodle(t);
    const users = [{ username: "ana", auth: "shibboleth", firstname: "Ana", lastname: "M", email: "ana@example.org" }];
    for (let time = 0; time < 3; time += 1) {
      const [made] = (await ask(moodle, { function: "core_user_create_users", params: { users } })) as { id: number }[];
      assert.equal(
        await ask(moodle, { function: "core_user_delete_users", params: { userids: [made?.id ?? 0] } }),
        null,
      );
    }

    const { rowCount } = await moodle.store.query("SELECT FROM mdl_user WHERE deleted = 1 AND username LIKE 'ana@%'");
    assert.equal(rowCount, 3);
  });

  it("shows to a reader of its tables what the calls did", async (t) => {
    const moodle = await openMoodle(t);
    const courseid = await makeCourse(moodle);
    const suspended = [{ roleid: 5, userid: 2, courseid, suspend: 1, timeend: 9 }];
    await ask(moodle, { function: "enrol_manual_enrol_users", params: { enrolments: suspended } });

    const { rows } = await moodle.store.query(`
      SELECT c.idnumber, way.enrol, e.status, e.timeend, k.shortname AS role
      FROM mdl_user_enrolments AS e JOIN mdl_enrol AS way ON way.id = e.enrolid JOIN mdl_course AS c ON c.id = way.courseid
      JOIN mdl_context AS x ON x.contextlevel = 50 AND x.instanceid = c.id
      JOIN mdl_role_assignments AS r ON r.contextid = x.id AND r.userid = e.userid JOIN mdl_role AS k ON k.id = r.roleid`);

    assert.deepEqual(rows, [{ idnumber: "UE1", enrol: "manual", status: 1, timeend: 9, role: "student" }]);
  });
});

async function failsBy(t: TestContext, fault: Fault): Promise<void> {
  const moodle = await openMoodle(t);
  moodle.faults = faultsAt({ 1: fault });

  const answer = await callMoodle(moodle, categories("a")).then(
    ({ status, body }) => `${status} ${body.slice(0, 14)}`,
    () => "broken",
  );

  assert.deepEqual([answer, (await names(moodle)).length], SEEN[fault]);
  assert.deepEqual(namesOf(await ask(moodle, categories("b"))), ["b"]);
}

/** What a caller sees of each fault, and how many categories are there then. */
const SEEN: Readonly<Record<Fault, readonly [string, number]>> = {
  deadlock: ['200 {"exception":"', 0],
  unavailable: ["503 <!DOCTYPE html", 0],
  "html-page": ["200 <!DOCTYPE html", 0],
  "timed-out": ["504 <!DOCTYPE html", 1],
  truncated: ['200 [{"id":2,"', 1],
  cut: ["broken", 1],
};

function categories(...names: readonly string[]): MadeCall {
  const categories = names.map((name) => ({ name, parent: 0 }));
  return { function: "core_course_create_categories", params: { categories } };
}

function enrolments(rows: number): MadeCall {
  const enrolments = Array.from({ length: rows }, () => ({ roleid: 5, userid: 2, courseid: 2 }));
  return { function: "enrol_manual_enrol_users", params: { enrolments } };
}

async function makeCourse(moodle: Moodle, fields: object = {}): Promise<number> {
  const course = { fullname: "Algèbre", shortname: "ALG", idnumber: "UE1", categoryid: 1, ...fields };
  const made = await ask(moodle, { function: "core_course_create_courses", params: { courses: [course] } });
  return (made as { id: number }[])[0]?.id ?? 0;
}

function update(moodle: Moodle, course: object): Promise<unknown> {
  return ask(moodle, { function: "core_course_update_courses", params: { courses: [course] } });
}

async function placeOf({ store }: Moodle, id: number): Promise<unknown> {
  const { rows } = await store.query("SELECT category, visible, fullname FROM mdl_course WHERE id = $1", [id]);
  return rows[0];
}

function codesOf(answer: unknown): readonly string[] {
  return (answer as { warnings: { warningcode: string }[] }).warnings.map(({ warningcode }) => warningcode);
}

async function ask(moodle: Moodle, call: MadeCall): Promise<unknown> {
  return JSON.parse((await callMoodle(moodle, call)).body);
}

function namesOf(answer: unknown): readonly string[] {
  return (answer as { name: string }[]).map(({ name }) => name);
}

async function names({ store }: Moodle): Promise<readonly string[]> {
  const { rows } = await store.query<{ name: string }>(
    "SELECT name FROM mdl_course_categories WHERE id > 1 ORDER BY id",
  );
  return rows.map(({ name }) => name);
}
