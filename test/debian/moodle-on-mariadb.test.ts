import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { examineMoodle } from "../../src/flow/targets/moodle/examine.ts";
import { openMoodle as openTarget } from "../../src/flow/targets/moodle/index.ts";
import { withDatabase } from "../../src/flow/targets/moodle/reading/database.ts";
import { givenNumbers, type NumberedKind } from "../../src/flow/targets/moodle/writing/numbers.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { KIND_NAMES } from "../../src/model/kinds.ts";
import { readMigrations } from "../../src/ops/installation/index.ts";
import { type MoodleOnMariaDb, startMariaDb } from "../kits/mariadb.ts";
import { aMoodleUniversity, type MoodleSite, openMoodleSite } from "../kits/moodle-site.ts";
import { settingsOf } from "../kits/moodle-target.ts";
import { openTestStore } from "../kits/store.ts";
import { syncUniversity } from "../kits/university.ts";

describe("test/debian/moodle-on-mariadb", () => {
  let mariadb: MoodleOnMariaDb;
  let site: MoodleSite;
  const closing: (() => unknown)[] = [];

  before(async () => {
    mariadb = await startMariaDb();
    closing.push(() => mariadb.close());
    const t = { after: (close: () => unknown) => void closing.push(close) };
    site = await openMoodleSite(t);
    await syncUniversity(t, site, { university: aMoodleUniversity({ students: 6 }) });
    await site.moodle.store.query(BY_HAND);
    await mariadb.copyFrom(site.moodle.store);
  });

  after(async () => {
    for (const close of closing.toReversed()) await close();
  });

  it("gives the same picture as PostgreSQL of a site that is seen for the first time", async (t) => {
    const migrations = await readMigrations();
    const [one, other] = [await openTestStore(t, { migrations }), await openTestStore(t, { migrations })];
    await openTarget(one, settingsOf(site.moodle)).refresh();
    await openTarget(other, settingsOf(site.moodle, { database_url: mariadb.url("reader") })).refresh();
    const picture = await pictureIn(one);
    assert.deepEqual(await pictureIn(other), picture);
    assert.equal(picture.enrolment?.filter((row) => row.includes('"status": "suspended"')).length, 1);
  });

  it("changes nothing in the picture of what is ours, and then what people have changed there", async () => {
    const target = openTarget(site.store, settingsOf(site.moodle, { database_url: mariadb.url("reader") }));
    await openTarget(site.store, settingsOf(site.moodle)).refresh();
    const picture = await pictureIn(site.store);
    await target.refresh();
    assert.deepEqual(await pictureIn(site.store), picture);
    await mariadb.admin.query("update mdl_course set fullname = 'Mine – à moi 🌿' where idnumber = 'AN-10A'");
    await target.refresh();
    const { course, ...rest } = await pictureIn(site.store);
    assert.equal(course?.filter((row) => row.includes("Mine – à moi 🌿")).length, 1);
    assert.deepEqual({ course: picture.course, ...rest }, picture);
  });

  it("finds the numbers of things as PostgreSQL does", async () => {
    for (const [kind, text] of [
      ["category", "cmp:LVE"],
      ["course", "AN-10A"],
      ["user", "e22600001"],
    ] as const)
      assert.deepEqual(
        await numberOf(mariadb.url("reader"), kind, text),
        await numberOf(site.moodle.database, kind, text),
      );
  });

  it("is found in order by doctor, which tells a user that may write", async () => {
    assert.deepEqual(await doctorSays(mariadb.url("reader")), []);
    assert.deepEqual(await doctorSays(mariadb.url("writer")), ["moodle-read-only warning"]);
  });

  it("says what is the matter with a connection, on either database", async () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      "moodle-database-unreachable": [NOBODY, NOBODY.replace("postgresql", "mariadb")],
      "moodle-database-refused": [
        site.moodle.database.replace(/password=\w+/, "password=wrong"),
        mariadb.url("reader", { password: "wrong" }),
      ],
      "moodle-database-missing": [
        site.moodle.database.replace(/test_\w+/, "nothing"),
        mariadb.url("reader", { database: "nothing" }),
      ],
    };
    for (const [code, urls] of Object.entries(told))
      for (const url of urls) await assert.rejects(numberOf(url, "course", "AN-10A"), { code }, `${code}: ${url}`);
    for (const url of [site.moodle.database, mariadb.url("reader")])
      await assert.rejects(numberOf(url, "course", "AN-10A", "other_"), { code: "moodle-table-missing" });
  });

  async function doctorSays(database_url: string): Promise<readonly string[]> {
    const checks = await examineMoodle(settingsOf(site.moodle, { database_url }), ["student", "editingteacher"]);
    return checks.filter(({ status }) => status !== "ok").map(({ check, status }) => `${check} ${status}`);
  }
});

const NOBODY = "postgresql://reader:secret@127.0.0.1:1/moodle";

/** Everything in the picture but since when, row by row as text. */
async function pictureIn(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const picture: Record<string, readonly string[]> = {};
  for (const kind of KIND_NAMES) {
    const table = `moodle."${kind.replaceAll("-", "_")}"`;
    const sql = `select (to_jsonb(t) - 'since_run')::text as line from ${table} t order by 1`;
    picture[kind] = (await store.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  }
  return picture;
}

/** Moodle's number of a thing, read in a database. */
function numberOf(url: string, kind: NumberedKind, text: string, prefix = "mdl_"): Promise<number> {
  return withDatabase({ url, prefix }, async (reader) => {
    const numbers = await givenNumbers(reader, kind, [
      { text, course: null },
      { text: "nothing", course: null },
    ]);
    return numbers.of([text, null]);
  });
}

/** What people do on a Moodle, all of it meant to be hard to read. */
const BY_HAND = `
  insert into mdl_course (category, shortname, fullname, visible) values (1, 'h1', 'Caché – à voir 🌿', 0), (1, 'h2', 'Hidden', 0);
  insert into mdl_context (contextlevel, instanceid, depth, path) select 50, id, 3, '/1/3/' || id from mdl_course where shortname in ('h1', 'h2');
  insert into mdl_user (username, firstname, lastname, email, mnethostid, deleted) values
    ('zoé', 'Zoé', 'Œuf', 'zoe@example.org', 1, 0), ('gone', 'G', 'G', 'gone', 1, 1), ('plain', '-', '-', 'x@no-address.invalid', 1, 0);
  insert into mdl_user_lastaccess (userid, courseid, timeaccess) select 2, id, 1 from mdl_course where idnumber = 'AN-10B';
  insert into mdl_enrol (enrol, courseid) select name, id from mdl_course, unnest(array['self', 'self', 'cohort', 'manual']) name where shortname = 'h1';
  insert into mdl_user_enrolments (enrolid, userid, status, timestart, timeend)
    select e.id, u.id, case e.enrol when 'self' then 1 else 0 end, 1790000000, case e.enrol when 'manual' then 1800000000 else 0 end
      from mdl_enrol e join mdl_course c on c.id = e.courseid, mdl_user u where c.shortname = 'h1' and u.username = 'zoé';
  insert into mdl_role_assignments (roleid, contextid, userid, component, itemid)
    select 5, x.id, u.id, case e.enrol when 'cohort' then 'enrol_cohort' else '' end, case e.enrol when 'cohort' then e.id else 0 end
      from mdl_enrol e join mdl_context x on x.contextlevel = 50 and x.instanceid = e.courseid join mdl_course c on c.id = e.courseid, mdl_user u
     where c.shortname = 'h1' and u.username = 'zoé' and e.enrol <> 'self';
  insert into mdl_groupings (courseid, name, idnumber) select id, n, n from mdl_course, unnest(array['a', 'b']) n where shortname = 'h1';
  insert into mdl_groups (courseid, name) select id, 'Les uns' from mdl_course where shortname = 'h1';
  insert into mdl_groupings_groups (groupingid, groupid) select p.id, g.id from mdl_groupings p join mdl_groups g using (courseid) where g.name = 'Les uns';
  insert into mdl_groups_members (groupid, userid) select g.id, u.id from mdl_groups g, mdl_user u where g.name = 'Les uns' and u.username = 'zoé';
  insert into mdl_cohort (contextid, name) values (1, 'Sans code');
  insert into mdl_cohort_members (cohortid, userid) select c.id, 2 from mdl_cohort c where c.name = 'Sans code'`;
