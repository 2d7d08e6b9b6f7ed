import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { withAvatars } from "../../src/flow/targets/moodle/avatars/with-avatars.ts";
import { examineMoodle } from "../../src/flow/targets/moodle/examine/examine-moodle.ts";
import { openMoodle as openTarget } from "../../src/flow/targets/moodle/index.ts";
import { readingDatabase } from "../../src/flow/targets/moodle/reading/by-database.ts";
import type { NumberedKind } from "../../src/flow/targets/moodle/tables.ts";
import { givenNumbers } from "../../src/flow/targets/moodle/writing/numbers.ts";
import { systemClock } from "../../src/infra/clock.ts";
import { type Publication, readPublished } from "../../src/ops/diagnostics/published/index.ts";
import { readMigrations } from "../../src/ops/installation/index.ts";
import { type MoodleOnMariaDb, startMariaDb } from "../kits/mariadb.ts";
import { BY_HAND } from "../kits/moodle/by-hand.ts";
import { runPlugin } from "../kits/moodle/index.ts";
import { aMoodleUniversity, type MoodleSite, openMoodleSite, openPullingSite } from "../kits/moodle-site.ts";
import { HOURS, pictureIn, settingsOf } from "../kits/moodle-target.ts";
import { UNGUARDED } from "../kits/own-site.ts";
import { stillClock } from "../kits/perform.ts";
import { openTestStore } from "../kits/store.ts";
import { edited, syncUniversity, type University } from "../kits/university.ts";

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
    await openTarget(one, settingsOf(site.moodle), HOURS).refresh({ clock: stillClock });
    await openTarget(other, settingsOf(site.moodle, { database_url: mariadb.url("reader") }), HOURS).refresh({
      clock: stillClock,
    });
    const picture = await pictureIn(one);
    assert.deepEqual(await pictureIn(other), picture);
    assert.equal(picture.enrolment?.filter((row) => row.includes('"status": "suspended"')).length, 1);
  });

  it("changes nothing in the picture of what is ours, and then what people have changed there", async () => {
    const target = openTarget(site.store, settingsOf(site.moodle, { database_url: mariadb.url("reader") }), HOURS);
    await openTarget(site.store, settingsOf(site.moodle), HOURS).refresh({ clock: stillClock });
    const picture = await pictureIn(site.store);
    await target.refresh({ clock: stillClock });
    assert.deepEqual(await pictureIn(site.store), picture);
    await mariadb.admin.query("update mdl_course set fullname = 'Mine – à moi 🌿' where idnumber = 'AN-10A'");
    await target.refresh({ clock: stillClock });
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
      "moodle-database-tls": [`${site.moodle.database}&sslmode=verify-full`, `${mariadb.url("reader")}&ssl=true`],
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

  it("tells which pictures accounts show", async () => {
    const [one, other] = await Promise.all(
      [site.moodle.database, mariadb.url("reader")].map((database_url) =>
        withAvatars(settingsOf(site.moodle, { database_url }), (avatars) => avatars.look(["e22600001", "nobody"])),
      ),
    );
    assert.equal(other?.size, 1);
    assert.deepEqual(other, one);
  });

  it("tells what Moodle has taken by itself, and ends what a run has ended", async (t) => {
    const pulling = await openPullingSite(t, UNGUARDED);
    const { store, moodle } = pulling;
    const settings = { ...pulling.settings, database_url: mariadb.url("reader") };
    const university = aMoodleUniversity({ students: 6 });
    assert.deepEqual((await takenOf(university, 0)).waiting, []);
    assert.deepEqual(await doctorSays(settings.database_url, settings), []);

    const teachers = { keep: (row: Readonly<Record<string, string>>) => row["staff_code"] !== "P2" };
    const { waiting, leftOver } = await takenOf(edited(university, { planned_activities: teachers }), 1);
    assert.deepEqual([waiting, leftOver], [[], 1]);
    await readPublished(store, { target: "moodle", moodle: settings }, { take: true });
    assert.equal((await moodle.store.query("select from mdl_user_enrolments where status = 1")).rowCount, 0);

    /** A night with Moodle's task after it, seen in MariaDB. */
    async function takenOf(delivered: University, day: number): Promise<Publication> {
      await syncUniversity(t, pulling, { university: delivered, day });
      await runPlugin(moodle.store, store);
      await mariadb.copyFrom(moodle.store);
      return readPublished(store, { target: "moodle", moodle: settings }, { take: false });
    }
  });

  async function doctorSays(database_url: string, settings = settingsOf(site.moodle)): Promise<readonly string[]> {
    const checks = await examineMoodle({
      settings: { ...settings, database_url },
      roles: ["student", "editingteacher"],
      clock: systemClock,
    });
    return checks.filter(({ status }) => status !== "ok").map(({ check, status }) => `${check} ${status}`);
  }
});

const NOBODY = "postgresql://reader:secret@127.0.0.1:1/moodle";

/** Moodle's number of a thing, read in a database. */
function numberOf(url: string, kind: NumberedKind, text: string, prefix = "mdl_"): Promise<number> {
  return readingDatabase({ url, prefix }, async (reader) => {
    const numbers = await givenNumbers(reader, kind, [
      { text, course: null },
      { text: "nothing", course: null },
    ]);
    return numbers.of([text, null]);
  });
}
