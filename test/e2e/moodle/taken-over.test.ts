import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openMoodle } from "../../../src/flow/targets/moodle/index.ts";
import type { MoodleSettings } from "../../../src/infra/config/index.ts";
import { aMoodleUniversity, type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { HOURS, settingsOf } from "../../kits/moodle-target.ts";
import { failuresOf } from "../../kits/perform.ts";
import { syncUniversity } from "../../kits/university.ts";

const university = aMoodleUniversity({ students: 4 });

/** An account under one of our usernames, one under another with our number, two that share a number, and a space under our code. */
const BEFORE = [
  `insert into mdl_user (username, idnumber, firstname, lastname, email, confirmed, mnethostid) values
     ('e22600001', '', 'A', 'By hand', 'a@univ.example', 1, 1), ('old.ana', '22600002', 'A', 'By hand', 'b@univ.example', 1, 1),
     ('twin1', '22600003', 'A', 'By hand', 'c@univ.example', 1, 1), ('twin2', '22600003', 'A', 'By hand', 'd@univ.example', 1, 1)`,
  `insert into mdl_course (category, shortname, fullname, idnumber) values (1, 'mine', 'By hand', 'AN-10A')`,
  `insert into mdl_context (contextlevel, instanceid, depth, path) select 50, max(id), 3, '/1/3/' || max(id) from mdl_course`,
  `insert into mdl_enrol (enrol, courseid, roleid) select 'manual', max(id), 5 from mdl_course`,
];

function adopting({ store, moodle, flow, execution }: MoodleSite, adopt: MoodleSettings["adopt"]): MoodleSite {
  const target = openMoodle(store, settingsOf(moodle, { adopt }), HOURS);
  const adoptingFlow = { ...flow, target };
  return { store, moodle, flow: adoptingFlow, execution: { ...execution, flow: adoptingFlow } };
}

/** What Moodle holds of people, and of the space made by hand: names, and who is in it. */
async function standing({ moodle }: MoodleSite): Promise<readonly string[]> {
  const { rows } = await moodle.store.query<{ line: string }>(`
    select username || ' ' || lastname as line from mdl_user where id > 2
    union all select 'AN-10A ' || fullname from mdl_course where idnumber = 'AN-10A'
    union all select 'in AN-10A: ' || string_agg(u.username, ' ' order by u.username)
      from mdl_course c join mdl_enrol e on e.courseid = c.id join mdl_user_enrolments n on n.enrolid = e.id
      join mdl_user u on u.id = n.userid where c.idnumber = 'AN-10A'
    order by 1`);
  return rows.map(({ line }) => line);
}

describe("test/e2e/moodle/taken-over", () => {
  it("uses accounts and spaces that were there, makes none twice, and takes over what it is told to", async (t) => {
    const site = await openMoodleSite(t);
    for (const sql of BEFORE) await site.moodle.store.query(sql);

    const { run } = await syncUniversity(t, site, { university });

    const inSpace = "in AN-10A: e22600001 e22600004 old.ana p1 p2";
    assert.deepEqual(await standing(site), [
      "AN-10A By hand",
      "e22600001 By hand",
      "e22600004 Nom 22600004",
      inSpace,
      "old.ana By hand",
      "p1 Prof P1",
      "p2 Prof P2",
      "twin1 By hand",
      "twin2 By hand",
    ]);
    const refused = (await failuresOf(site.store, run)).filter(({ code }) => code === "refused");
    assert.deepEqual(
      refused.map(({ key, found }) => [...key, found?.["said"]]),
      [["e22600003", "idnumber: that of twin1, twin2"]],
    );
    const { length: calls } = site.moodle.came;
    await syncUniversity(t, site, { university, day: 1 });
    assert.equal(site.moodle.came.length, calls);

    const taking = adopting(site, ["accounts", "spaces"]);
    await syncUniversity(t, taking, { university, day: 2 });

    assert.deepEqual(await standing(site), [
      "AN-10A (AN-10A) Langue AN-10A",
      "e22600001 Nom 22600001",
      "e22600004 Nom 22600004",
      inSpace,
      "old.ana Nom 22600002",
      "p1 Prof P1",
      "p2 Prof P2",
      "twin1 By hand",
      "twin2 By hand",
    ]);
    const { length: after } = site.moodle.came;
    await site.moodle.store.query("update mdl_user set username = 'renamed' where username = 'e22600004'");
    await syncUniversity(t, taking, { university, day: 3 });
    assert.equal(site.moodle.came.length, after);
  });
});
