import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KindName } from "../../../src/model/kinds.ts";
import { watch } from "../../../src/ops/diagnostics/index.ts";
import { readPaths } from "../../../src/ops/diagnostics/why/paths/read-paths.ts";
import { randomFaults } from "../../kits/moodle/index.ts";
import { aMoodleUniversity, driftLines, type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { UNGUARDED } from "../../kits/own-site.ts";
import { stateOf } from "../../kits/site.ts";
import { edited, syncUniversity, type University } from "../../kits/university.ts";

const university = aMoodleUniversity({ students: 6 });

/** The university of the day after: one more student, one who left, a space that was renamed, one whose code is gone. */
const dayAfter = edited(university, {
  elements: { of: "AN-10A", set: { name: "Anglais" }, keep: (row) => row["element_code"] !== "AN-10B" },
  element_links: { keep: (row) => row["element_code"] !== "AN-10B" },
  pedagogic_registrations: { keep: (row) => row["student_code"] !== "22600006" },
});

/** The calls that came since, function by function. */
function callsSince({ moodle }: MoodleSite, before: number): readonly string[] {
  return [...new Set(moodle.came.slice(before).map(({ name }) => name))].toSorted();
}

async function ours(site: MoodleSite, kind: KindName): Promise<number> {
  const all = await stateOf(site, kind);
  return all.filter((thing) => !JSON.stringify(thing).includes("moodle:") && thing["username"] !== "admin").length;
}

async function countsOf(site: MoodleSite): Promise<readonly number[]> {
  const kinds = ["course", "user", "cohort-member", "group", "enrolment", "membership"] as const;
  const counts: number[] = [];
  for (const kind of kinds) counts.push(await ours(site, kind));
  return counts;
}

async function numberIn({ moodle }: MoodleSite, table: string, condition: string): Promise<number> {
  return (await moodle.store.query(`select from mdl_${table} where ${condition}`)).rowCount;
}

describe("test/e2e/moodle/night", () => {
  it("fills an empty Moodle, sends nothing the second time, and the day after only what changed", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED);
    const first = await syncUniversity(t, site, { university });
    assert.deepEqual([first.status, first.applied?.failed], ["done", 0]);
    assert.deepEqual(await countsOf(site), [2, 8, 6, 2, 14, 12]);
    assert.equal(await numberIn(site, "user_enrolments", "status = 0"), 14);
    assert.equal(await numberIn(site, "course", "visible = 0 and idnumber like 'AN-%'"), 2);

    const before = site.moodle.came.length;
    const second = await syncUniversity(t, site, { university, day: 1 });
    assert.deepEqual([second.applied?.applied, site.moodle.came.length], [0, before]);

    await syncUniversity(t, site, { university: dayAfter, day: 2 });
    assert.deepEqual(callsSince(site, before), [
      "core_course_create_categories",
      "core_course_update_courses",
      "enrol_manual_enrol_users",
    ]);
    assert.equal(await numberIn(site, "course", "fullname = '(AN-10A) Anglais'"), 1);
    assert.equal(
      await numberIn(site, "course", "fullname like '[Archive%' and visible = 0 and idnumber = 'AN-10B'"),
      1,
    );
  });

  it("brings an archived space back exactly as it was", async (t) => {
    const site = await openMoodleSite(t);
    await syncUniversity(t, site, { university });
    await site.moodle.store.query("update mdl_course set visible = 1 where idnumber = 'AN-10B'");
    const before = await coursesOf(site);
    await syncUniversity(t, site, { university: dayAfter, day: 1 });
    await syncUniversity(t, site, { university, day: 2 });
    assert.deepEqual(await coursesOf(site), before);
  });

  it("shows what people change by hand on Moodle, sets it right, and leaves alone what is theirs", async (t) => {
    const site = await openMoodleSite(t);
    await syncUniversity(t, site, { university });
    assert.deepEqual(await driftLines(site), []);
    const { store } = site.moodle;
    await store.query("update mdl_course set fullname = 'Mine', idnumber = 'MINE' where idnumber = 'AN-10A'");
    await store.query("update mdl_course set visible = 1 where idnumber = 'AN-10B'");
    await store.query(
      `delete from mdl_groups_members m using mdl_user u, mdl_groups g
        where u.id = m.userid and g.id = m.groupid and u.username = 'e22600001' and g.idnumber = 'TD-AN-10B'`,
    );
    assert.deepEqual(await driftLines(site), [
      'course AN-10A full_name "(AN-10A) Langue AN-10A" "Mine" set-right',
      'course AN-10A idnumber "AN-10A" "MINE" set-right',
      "membership AN-10B/TD-AN-10B/e22600001 exists true false set-right",
    ]);
    await syncUniversity(t, site, { university, day: 1 });
    assert.deepEqual(await driftLines(site), []);
    assert.equal(await numberIn(site, "course", "idnumber = 'AN-10A' and fullname = '(AN-10A) Langue AN-10A'"), 1);
    assert.equal(await numberIn(site, "course", "idnumber = 'AN-10B' and visible = 1"), 1);
  });

  it("leaves an enrolment that somebody made by hand as it is, when ours comes and when it goes", async (t) => {
    const site = await openMoodleSite(t);
    await syncUniversity(t, site, { university: withoutLast(university) });
    await site.moodle.store.query(BY_HAND);
    await syncUniversity(t, site, { university, day: 1 });
    assert.equal(await numberIn(site, "user_enrolments", "timeend = 4000000000"), 1);
    await syncUniversity(t, site, { university: withoutLast(university), day: 2 });
    assert.equal(await numberIn(site, "user_enrolments", "timeend = 4000000000 and status = 0"), 1);
  });

  it("watches cohorts that people have bound on Moodle, and tells that they keep somebody in a space", async (t) => {
    const site = await openMoodleSite(t);
    await syncUniversity(t, site, { university });
    await site.moodle.store.query(BIND);

    const bindings = await stateOf(site, "binding");
    const watched = await watch(site.flow, (rows) => Array.fromAsync(rows));
    const scope = { person: "22600001", usernames: ["e22600001"], courses: ["AN-10A"] };
    const { paths } = await readPaths(site.flow, scope, null);

    const cohort = "1LANGL701-2026";
    const [course_key, role, owner] = ["AN-10A", "student", "person:moodle"];
    assert.deepEqual(bindings, [{ course_key, cohort_key: cohort, role, review_at: null, owner }]);
    assert.deepEqual(
      watched.filter(({ kind }) => kind.startsWith("binding")).map(({ kind, reviewAt }) => [kind, reviewAt]),
      [["binding-past-review", null]],
    );
    const bound = paths.find(({ method }) => method === "cohort")?.end;
    assert.deepEqual([bound?.kind, bound?.at, bound?.cohorts], ["binding", null, [{ cohort, owner, reviewAt: null }]]);

    await site.moodle.store.query("update mdl_enrol set status = 1 where enrol = 'cohort'");
    assert.deepEqual(await stateOf(site, "binding"), []);
  });

  it("ends right where many calls fail, nothing twice and nothing lost", async (t) => {
    const calm = await openMoodleSite(t);
    await syncUniversity(t, calm, { university });
    const site = await openMoodleSite(t);
    site.moodle.faults = randomFaults(7, 30);
    const report = await syncUniversity(t, site, { university });
    assert.deepEqual([report.status, report.applied?.failed], ["done", 0]);
    assert.ok(site.moodle.came.some(({ fault }) => fault !== null));
    assert.deepEqual(await countsOf(site), await countsOf(calm));
    assert.deepEqual(await tablesOf(site), await tablesOf(calm));
    site.moodle.faults = () => null;
    const before = site.moodle.came.length;
    await syncUniversity(t, site, { university, day: 1 });
    assert.equal(site.moodle.came.length, before);
  });

  it("stops while Moodle is closed, and goes on when the same is asked again", async (t) => {
    const site = await openMoodleSite(t);
    site.moodle.maintenance = true;
    await assert.rejects(syncUniversity(t, site, { university }), { code: "moodle-unavailable" });
    site.moodle.maintenance = false;
    const report = await syncUniversity(t, site, { university, day: 1 });
    assert.equal(report.applied?.failed, 0);
    assert.deepEqual(await countsOf(site), [2, 8, 6, 2, 14, 12]);
  });
});

function withoutLast(whole: University): University {
  return edited(whole, { pedagogic_registrations: { keep: (row) => row["student_code"] !== "22600006" } });
}

/** Somebody binds the cohort of the step to a space, and Moodle enrols who is in it. */
const BIND = `
  with bound as (
    insert into mdl_enrol (enrol, courseid, roleid, customint1)
    select 'cohort', c.id, 5, h.id from mdl_course c, mdl_cohort h
     where c.idnumber = 'AN-10A' and h.idnumber = '1LANGL701-2026' returning id, courseid, roleid, customint1),
  enrolled as (
    insert into mdl_user_enrolments (enrolid, userid, status)
    select b.id, m.userid, 0 from bound b join mdl_cohort_members m on m.cohortid = b.customint1)
  insert into mdl_role_assignments (roleid, contextid, userid, component, itemid)
  select b.roleid, x.id, m.userid, 'enrol_cohort', b.id
    from bound b join mdl_cohort_members m on m.cohortid = b.customint1
    join mdl_context x on x.contextlevel = 50 and x.instanceid = b.courseid`;

/** Somebody enrols the last student by hand, with an end. */
const BY_HAND = `
  with enrolled as (
    insert into mdl_user_enrolments (enrolid, userid, status, timeend)
    select e.id, u.id, 0, 4000000000 from mdl_enrol e join mdl_course c on c.id = e.courseid, mdl_user u
     where e.enrol = 'manual' and c.idnumber = 'AN-10A' and u.username = 'e22600006')
  insert into mdl_role_assignments (roleid, contextid, userid)
  select r.id, x.id, u.id from mdl_role r, mdl_user u, mdl_course c join mdl_context x on x.contextlevel = 50 and x.instanceid = c.id
   where r.shortname = 'student' and u.username = 'e22600006' and c.idnumber = 'AN-10A'`;

async function coursesOf({ moodle }: MoodleSite): Promise<readonly unknown[]> {
  const { rows } = await moodle.store.query(
    "select id, idnumber, fullname, shortname, category, visible from mdl_course order by id",
  );
  return rows;
}

/** How many rows each table of Moodle holds. */
async function tablesOf({ moodle }: MoodleSite): Promise<readonly number[]> {
  const names = ["course", "course_categories", "user", "groups", "groupings", "cohort", "groupings_groups"];
  const links = ["user_enrolments", "role_assignments", "groups_members", "cohort_members"];
  const counts: number[] = [];
  for (const name of [...names, ...links]) counts.push((await moodle.store.query(`select from mdl_${name}`)).rowCount);
  return counts;
}
