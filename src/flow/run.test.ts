import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { aPolicy } from "../../test/kits/facts.ts";
import { holdingsOf, stillClock } from "../../test/kits/perform.ts";
import { openSite, planLines, type Site, stateOf } from "../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity, type University } from "../../test/kits/university.ts";
import { DEFAULT_POLICY } from "../model/policy.ts";
import { approveHold, readHolds } from "./journal/plans/index.ts";
import type { RunReport } from "../ops/runs/index.ts";
import type { Progress } from "./flow.ts";

/** Where every file has a row or two, any change is a large share of it. */
const SMALL_FILES_MAY_SHRINK = aPolicy({ guard: { ...DEFAULT_POLICY.guard, source_share: 0 } });

/** A site that has applied a university once, and a way to apply how it is on a later day; gives the plan's lines. */
async function afterFirstDay(t: TestContext, university: University): Promise<Days> {
  const site = await openSite(t, SMALL_FILES_MAY_SHRINK);
  const first = await syncUniversity(t, site, { university });
  assert.equal(first.applied?.failed, 0);
  return {
    site,
    first,
    plan: async (later, day = 1) => {
      const { run, applied } = await syncUniversity(t, site, { university: later, day });
      assert.equal(applied?.failed, 0);
      return planLines(site, run);
    },
  };
}

interface Days {
  readonly site: Site;
  readonly first: RunReport;
  readonly plan: (later: University, day?: number) => Promise<readonly string[]>;
}

const IN_A = "e22600001";

type Delivered = Partial<Parameters<typeof syncUniversity>[2]>;

/** The same rows in another year. */
function inYear(university: University, year: string): University {
  const tables = ["administrative_registrations", "pedagogic_registrations", "group_memberships"] as const;
  return edited(university, Object.fromEntries(tables.map((table) => [table, { set: { year } }])));
}

/** Ends a run between writing its changes and guarding them, as a kill would. */
function dieInPlan({ stage }: Parameters<Progress>[0]): void {
  if (stage === "plan") throw new Error("killed");
}

describe("flow/run", () => {
  it("brings back an account that a run has suspended, and no account that a person has", async (t) => {
    const university = aUniversity();
    const { site, plan } = await afterFirstDay(t, university);
    const inactive = edited(university, { accounts: { of: IN_A, set: { active: "0" } } });
    assert.ok((await plan(inactive)).includes(`suspend user ${IN_A} account-inactive`));
    assert.ok((await plan(university, 2)).includes(`restore user ${IN_A} returned`));

    await site.store.query(`update campus."user" set suspended = true where username = $1`, [IN_A]);

    assert.deepEqual(await plan(university, 3), []);
  });

  it("says of a code that vanished that the element is unknown, and archives the space", async (t) => {
    const university = aUniversity();
    const { plan } = await afterFirstDay(t, university);

    const lines = await plan(edited(university, { elements: { keep: (row) => row["element_code"] !== "AN-10B" } }));

    assert.deepEqual(lines, [
      "archive course AN-10B archived-code-vanished",
      "create category archive new-in-source",
      "create category archive:2026 new-in-source",
      `suspend enrolment AN-10B/${IN_A}/student/database element-unknown`,
    ]);
  });

  it("says of who follows an element into its carrier's space that the registration leads there now", async (t) => {
    const university = aUniversity();
    const { site, plan } = await afterFirstDay(t, university);

    const lines = await plan(
      edited(university, {
        carriers: { add: [{ year: "2026", carrier_code: "AN-10A", carried_code: "AN-10B" }] },
        collection_elements: { add: [{ collection_code: "COL-AN-10A", element_code: "AN-10B" }] },
      }),
    );

    assert.deepEqual(lines, [
      "archive course AN-10B archived-became-carried",
      "create category archive new-in-source",
      "create category archive:2026 new-in-source",
      `suspend enrolment AN-10B/${IN_A}/student/database moved-to-another-space`,
    ]);
    const { rows } = await site.store.query<{ archived_from: object }>(
      "select archived_from from campus.course where archived",
    );
    assert.partialDeepStrictEqual(rows, [{ archived_from: { moved_to: "AN-10A" } }]);
  });

  it("says of a remote variant that is given up that it is no longer taught", async (t) => {
    const university = edited(aUniversity(), { elements: { of: "AN-10A", set: { remote: "1" } } });
    const { plan } = await afterFirstDay(t, university);

    const lines = await plan(edited(university, { elements: { set: { remote: "0" } } }));

    assert.ok(lines.includes("archive course AN-10A-FOAD archived-no-longer-taught"), lines.join("\n"));
  });

  it("keeps the memberships of an account for its days of grace when another account takes over", async (t) => {
    const university = aUniversity();
    const { plan } = await afterFirstDay(t, university);
    const another = { username: "a22600001", person_code: "22600001", kind: "student", email: "a@example.org" };

    const lines = await plan(edited(university, { accounts: { add: [another] } }));

    assert.ok(lines.includes(`suspend enrolment AN-10A/${IN_A}/student/database account-replaced`), lines.join("\n"));
    assert.deepEqual(
      lines.filter((line) => line.includes("membership") && line.startsWith("remove")),
      [],
    );
  });

  it("says which activity no longer wants a teacher, and why", async (t) => {
    const university = aUniversity();
    const { plan } = await afterFirstDay(t, university);

    const lines = await plan(edited(university, { planned_activities: { of: "A-P1", set: { session_count: "0" } } }));

    assert.deepEqual(lines, ["remove enrolment AN-10A/pP1/editingteacher/database planning-association-only"]);
  });

  it("holds every removal for elements that are lost in a cycle, in the carrier's space too", async (t) => {
    const shared = ["AN-10A", "AN-10B"].map((element_code) => ({ collection_code: "COL-AN-10C", element_code }));
    const university = edited(aUniversity(), {
      elements: { add: [{ element_code: "AN-10C", name: "Porteur", component_code: "LVE" }] },
      collections: { add: [{ collection_code: "COL-AN-10C", name: "Groupes partagés" }] },
      collection_elements: { add: [{ collection_code: "COL-AN-10C", element_code: "AN-10C" }, ...shared] },
      groups: { add: [{ group_code: "TD-C", name: "TD C", collection_code: "COL-AN-10C" }] },
      group_memberships: { add: [{ student_code: "22600001", year: "2026", group_code: "TD-C" }] },
      carriers: {
        add: [
          { year: "2026", carrier_code: "AN-10B", carried_code: "AN-10A" },
          { year: "2026", carrier_code: "AN-10C", carried_code: "AN-10B" },
        ],
      },
    });
    const { site, plan } = await afterFirstDay(t, university);
    assert.deepEqual(
      (await stateOf(site, "enrolment")).map(({ course_key, username }) => [course_key, username]),
      ["e22600001", "pP1", "pP2"].map((username) => ["AN-10C", username]),
    );

    const lines = await plan(edited(university, { carriers: { of: "AN-10B", set: { carrier_code: "AN-10A" } } }));

    assert.deepEqual(lines, [
      "remove enrolment AN-10C/pP1/editingteacher/database carrier-cycle held:carrier-cycle",
      "remove enrolment AN-10C/pP2/editingteacher/database carrier-cycle held:carrier-cycle",
      `suspend enrolment AN-10C/${IN_A}/student/database carrier-cycle held:carrier-cycle`,
    ]);
  });

  it("holds both spaces where a real element bears the key of another's remote variant", async (t) => {
    const collided = edited(aUniversity({ elements: ["AN-10A", "AN-10A-FOAD"] }), {
      elements: { of: "AN-10A", set: { remote: "1" } },
    });
    const { site, first, plan } = await afterFirstDay(t, collided);
    const lines = await planLines(site, first.run);
    const inside = lines.filter((line) => / AN-10A-FOAD\b/u.test(line));

    assert.equal(inside.length, 7);
    assert.ok(
      inside.every((line) => line.endsWith("held:course-key-collision")),
      inside.join("\n"),
    );
    assert.equal(lines.filter((line) => line.includes("held")).length, inside.length);
    assert.equal(first.problems["course-key-collision"], 1);

    const parted = await plan(edited(collided, { elements: { set: { remote: "0" } } }));
    assert.ok(parted.includes("create course AN-10A-FOAD new-in-source"), parted.join("\n"));
    assert.deepEqual(
      parted.filter((line) => line.includes("held")),
      [],
    );
  });

  describe("a file that has shrunk", () => {
    const university = aUniversity({ students: 6 });
    const shrunk = edited(university, {
      pedagogic_registrations: { keep: ({ student_code = "" }) => student_code <= "22600003" },
    });
    const { pedagogic_registrations: _, ...silent } = shrunk;

    it("holds what hangs on it, as often as it is delivered, and when later deliveries do not say it again", async (t) => {
      const site = await openSite(t);
      await syncUniversity(t, site, { university });
      const timetable = { university: { staff: [] }, source: "timetable", year: "2026" };
      const later = [{ university: shrunk }, { university: shrunk }, { university: silent }, timetable];

      const held = [];
      for (const [at, delivery] of later.entries()) {
        const { run } = await syncUniversity(t, site, { ...delivery, day: at + 1 });
        held.push((await planLines(site, run)).map((line) => line.split(" ").at(-1)));
      }

      const sixSuspensions = Array.from({ length: 6 }, () => "held:source-shrunk");
      assert.deepEqual(held, [sixSuspensions, sixSuspensions, sixSuspensions, sixSuspensions]);
    });

    it("plans nothing any more when the rows are back", async (t) => {
      const site = await openSite(t);
      await syncUniversity(t, site, { university });
      await syncUniversity(t, site, { university: shrunk, day: 1 });

      const { run } = await syncUniversity(t, site, { university, day: 2 });

      assert.deepEqual(await planLines(site, run), []);
    });

    it("is what later files are compared with, once what waits has been approved", async (t) => {
      const site = await openSite(t);
      await syncUniversity(t, site, { university });
      const { run: waiting } = await syncUniversity(t, site, { university: shrunk, day: 1 });
      const [hold] = await readHolds(site.store, waiting);
      const approval = { planRun: waiting, hold: hold?.hold ?? "", because: "half have left", author: "eva" };
      await site.store.transaction((tx) => approveHold(tx, { ...approval, at: stillClock.now() }));
      const fewer = edited(shrunk, {
        pedagogic_registrations: {
          keep: ({ element_code, student_code }) => !(element_code === "AN-10B" && student_code === "22600001"),
        },
      });

      const { run } = await syncUniversity(t, site, { university: fewer, day: 2 });

      assert.deepEqual(
        (await planLines(site, run)).filter((line) => line.includes("held")),
        [],
      );
      assert.equal((await planLines(site, run)).length, 7);
    });
  });

  describe("a file from another time", () => {
    const university = aUniversity({ students: 6 });
    const fewer = edited(university, {
      pedagogic_registrations: { keep: (row) => row["student_code"] !== "22600006" },
    });
    const leaving = ["AN-10A", "AN-10B"].map(
      (course) => `suspend enrolment ${course}/e22600006/student/database registration-gone`,
    );

    /** The plans of deliveries, the first day of which is the fifth. */
    async function plansOf(t: TestContext, ...later: readonly Delivered[]): Promise<readonly (readonly string[])[]> {
      const site = await openSite(t);
      await syncUniversity(t, site, { university, day: 5 });
      const planned = [];
      for (const delivery of later) {
        const { run } = await syncUniversity(t, site, { university: fewer, ...delivery });
        planned.push((await planLines(site, run)).filter((line) => line.includes("enrolment")));
      }
      return planned;
    }

    it("removes nothing when it is older, as often as it is delivered, until a newer one says the same", async (t) => {
      const held = leaving.map((line) => `${line} held:source-older`);

      assert.deepEqual(await plansOf(t, { day: 3 }, { day: 3 }, { day: 4 }, { day: 6 }), [held, held, held, leaving]);
    });

    it("is not older when it is of the same time", async (t) => {
      assert.deepEqual(await plansOf(t, { day: 5 }), [leaving]);
    });

    it("removes nothing when it is of another year", async (t) => {
      const next = inYear(fewer, "2027");
      const held = leaving.map((line) => `${line} held:source-other-year`);

      const planned = await plansOf(
        t,
        { university: next, year: "2027", day: 6 },
        { university: next, year: "2027", day: 7 },
      );

      assert.deepEqual(planned, [held, held]);
    });

    it("has shrunk when its rows are of another year", async (t) => {
      const { pedagogic_registrations = [] } = inYear(university, "2025");

      const [planned] = await plansOf(t, { university: { ...university, pedagogic_registrations }, day: 6 });

      assert.equal(planned?.length, 12);
      assert.ok(planned.every((line) => line.endsWith("held:source-shrunk")));
    });
  });

  it("decides nothing of last year when a new year's delivery leaves a file out", async (t) => {
    const university = aUniversity();
    const { site, first } = await afterFirstDay(t, university);
    const { pedagogic_registrations: _, ...others } = inYear(university, "2027");

    const later = await syncUniversity(t, site, { university: others, year: "2027", day: 1 });

    assert.ok((first.decisions?.total ?? 0) > 0);
    assert.equal(later.decisions?.total, 0);
  });

  it("decides again what another program decided, though nothing was delivered", async (t) => {
    const { site, plan } = await afterFirstDay(t, aUniversity());
    await site.store.query("update decided.registration set outcome = 'not-enrolled', course_key = null");
    await site.store.query("update decided.basis set program_digest = 'of an earlier version'");

    assert.deepEqual(await plan(aUniversity()), []);
  });

  it("leaves no plan behind that its guards have not seen", async (t) => {
    const site = await openSite(t);
    const dying = { ...site.execution, flow: { ...site.flow, progress: dieInPlan } };

    await assert.rejects(syncUniversity(t, { ...site, execution: dying }, { university: aUniversity() }), /killed/);

    const { rows } = await site.store.query(
      "select (select count(*) from journal.plan) as plans, count(*) as changes from journal.change",
    );
    assert.deepEqual(rows, [{ plans: 0, changes: 0 }]);
  });

  it("holds nothing of a first load, and says that its guards passed", async (t) => {
    const site = await openSite(t);

    const { plan, applied } = await syncUniversity(t, site, { university: aUniversity({ students: 60 }) });

    assert.deepEqual([applied?.held, applied?.failed], [0, 0]);
    assert.ok((plan?.verdicts.length ?? 0) > 0);
    assert.ok(plan?.verdicts.every(({ guard, tripped }) => guard === "file-refused" && !tripped));
  });

  it("empties nothing when every file has a header and no row, however often", async (t) => {
    const site = await openSite(t);
    const university = aUniversity({ students: 3 });
    await syncUniversity(t, site, { university });
    const before = await holdingsOf(site.store, site.flow.target);
    const nothing = Object.fromEntries(Object.keys(university).map((table) => [table, []]));

    for (const day of [1, 2, 40]) await syncUniversity(t, site, { university: nothing, day });

    // The archive that the held spaces would go to is made, and stays empty.
    const { category: _, ...after } = await holdingsOf(site.store, site.flow.target);
    const { category: __, ...expected } = before;
    assert.deepEqual(after, expected);
  });

  it("renames nobody when the files of people have a header and no row", async (t) => {
    const university = aUniversity();
    const { site, plan } = await afterFirstDay(t, university);
    const before = await stateOf(site, "user");

    await plan({ ...university, students: [], staff: [] });

    assert.deepEqual(await stateOf(site, "user"), before);
  });

  it("lets archived spaces not hide that all the others go", async (t) => {
    const elements = Array.from({ length: 20 }, (_, at) => `EL${String(at).padStart(2, "0")}`);
    const university = aUniversity({ students: 0, elements });
    const { plan } = await afterFirstDay(t, university);
    function from(first: string): University {
      return edited(university, { elements: { keep: ({ element_code = "" }) => element_code >= first } });
    }

    const few = await plan(from("EL09"), 1);
    const rest = await plan(from("EL20"), 2);

    assert.deepEqual(
      few.filter((line) => line.includes("held")),
      [],
    );
    const archivings = rest.filter((line) => line.startsWith("archive course"));
    assert.equal(archivings.length, 11);
    assert.ok(archivings.every((line) => line.endsWith("held:removes-everything")));
  });

  it("leaves a grouping that a group of a person is in", async (t) => {
    const university = aUniversity();
    const { site, plan } = await afterFirstDay(t, university);
    await site.store.query(
      "insert into campus.\"group\" values ('AN-10A', 'mine', 'Mine', array['COL-AN-10A'], 'person:eva')",
    );
    const regrouped = edited(university, {
      groups: { of: "TD-AN-10A", set: { collection_code: "", element_code: "AN-10A" } },
      collection_elements: { keep: (row) => row["element_code"] !== "AN-10A" },
    });

    assert.deepEqual(await plan(regrouped), ["update group AN-10A/TD-AN-10A source-changed"]);
  });
});
