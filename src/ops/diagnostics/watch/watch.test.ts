import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { stillClock } from "../../../../test/kits/perform.ts";
import { openSite, type Site } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../../test/kits/university.ts";
import type { Act } from "../../../flow/targets/campus/act.ts";
import type { WatchKind } from "../../../model/watch.ts";
import { actByHand } from "../../runs/index.ts";
import { watch } from "./watch.ts";
import type { Watched } from "./watched.ts";

const university = aUniversity({ students: 2 });
const cohort = "1LANGL701-2026";
const now = stillClock.now().toISOString();

describe("ops/diagnostics/watch/watch", () => {
  it("watches hidden spaces with students in them, and spaces without teacher", async (t) => {
    const site = await openSynced(t);

    assert.deepEqual(await watched(site, "hidden-with-students"), [
      { course: "AN-10A", owner: "apogee", students: 2 },
      { course: "AN-10B", owner: "apogee", students: 2 },
    ]);
    assert.deepEqual(await watched(site, "space-without-teacher"), [{ course: "AN-10B", owner: "apogee" }]);
  });

  it("lets shown spaces alone, and those that somebody teaches by hand", async (t) => {
    const site = await openSynced(t);
    await act(site, { does: "show", course: "AN-10A" });
    const until = "2027-01-31T23:00:00Z";
    await act(site, { does: "enrol", course: "AN-10B", username: "pP1", role: "editingteacher", until });

    assert.deepEqual(await watched(site, "hidden-with-students"), [{ course: "AN-10B", owner: "apogee", students: 2 }]);
    assert.deepEqual(await watched(site, "space-without-teacher"), []);
  });

  it("watches manual and self enrolments without end, with the reason that was given", async (t) => {
    const site = await openSynced(t);
    const enrol = { does: "enrol", course: "AN-10A", username: "pP2", until: null } as const;
    await act(site, { ...enrol, role: "guest" }, "first");
    await act(site, { ...enrol, role: "guest", until: "2027-01-31T23:00:00Z" }, "second");
    await act(site, { ...enrol, role: "guest" }, "jury");
    await act(site, { ...enrol, role: "student", until: "2027-01-31T23:00:00Z" });
    await site.store.query(
      "insert into campus.enrolment values ('AN-10B', 'pP2', 'student', 'self', 'active', 'person:pP2')",
    );

    const shared = { username: "pP2" };
    assert.deepEqual(await watched(site, "enrolment-without-end"), [
      { course: "AN-10A", ...shared, role: "guest", method: "manual", owner: "person:test", because: "jury" },
      { course: "AN-10B", ...shared, role: "student", method: "self", owner: "person:pP2" },
    ]);
  });

  it("watches enrolments by hand of people who are suspended", async (t) => {
    const site = await openSynced(t);
    const until = "2027-01-31T23:00:00Z";
    await act(site, { does: "enrol", course: "AN-10A", username: "pP2", role: "guest", until });
    await site.store.query("update campus.user set suspended = true where username = 'pP2'");

    assert.deepEqual(await watched(site, "enrolment-of-suspended-person"), [
      { course: "AN-10A", username: "pP2", role: "guest", method: "manual", owner: "person:test" },
    ]);
  });

  it("watches bindings from the moment on at which they were to be looked at", async (t) => {
    const site = await openSynced(t);
    const soon = new Date(Date.parse(now) + 1).toISOString();
    const earlier = "2026-11-21T07:59:59Z";
    await act(site, bind("AN-10A", soon));
    await act(site, bind("AN-10B", earlier));

    assert.deepEqual(await watched(site, "binding-past-review"), [
      { course: "AN-10B", cohort, role: "student", owner: "person:test", reviewAt: earlier },
    ]);
    assert.deepEqual(await watched(site, "binding-in-archived-space"), []);
  });

  it("watches bindings in a space that is archived", async (t) => {
    const site = await openSynced(t);
    await act(site, bind("AN-10B", "2027-01-31T23:00:00Z"));
    const closed = edited(university, { elements: { of: "AN-10B", set: { open: "0" } } });
    await syncUniversity(t, site, { university: closed, day: 1 });

    assert.deepEqual(
      (await watched(site, "binding-in-archived-space")).map(({ course }) => course),
      ["AN-10B"],
    );
    assert.deepEqual(await watched(site, "binding-step-elsewhere"), []);
    assert.deepEqual(await watched(site, "space-without-teacher"), []);
  });

  it("watches bindings of a cohort whose step does not lead to the space", async (t) => {
    const site = await openSynced(t);
    await act(site, bind("AN-10A", "2027-01-31T23:00:00Z"));
    assert.deepEqual(await watched(site, "binding-step-elsewhere"), []);

    const another = { step_code: "2LANGL", step_version: "701", name: "Licence 2A", component_code: "LVE" };
    const moved = edited(university, {
      steps: { add: [another] },
      element_links: { of: "AN-10A", set: { parent_code: "2LANGL" } },
    });
    await syncUniversity(t, site, { university: moved, day: 1 });

    assert.deepEqual(
      (await watched(site, "binding-step-elsewhere")).map(({ course }) => course),
      ["AN-10A"],
    );
  });

  it("watches accounts without e-mail until they are suspended", async (t) => {
    const site = await openSite(t);
    const nameless = edited(university, { accounts: { of: "e22600001", set: { email: "" } } });
    await syncUniversity(t, site, { university: nameless });
    assert.deepEqual(await watched(site, "account-without-email"), [{ username: "e22600001", owner: "apogee" }]);

    await site.store.query("update campus.user set suspended = true where username = 'e22600001'");
    assert.deepEqual(await watched(site, "account-without-email"), []);
  });

  it("tells kind after kind", async (t) => {
    const site = await openSynced(t);
    await act(site, bind("AN-10A", "2026-01-31T23:00:00Z"));

    assert.deepEqual(
      [...new Set((await all(site)).map(({ kind }) => kind))],
      ["binding-past-review", "hidden-with-students", "space-without-teacher"],
    );
  });
});

function bind(course: string, review: string): Act {
  return { does: "bind", course, cohort, role: "student", review };
}

async function openSynced(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university });
  return site;
}

async function act({ execution }: Site, one: Act, because: string | null = null): Promise<void> {
  const { status } = await actByHand(execution, one, because);
  assert.equal(status, "done");
}

function all({ flow }: Site): Promise<readonly Watched[]> {
  return watch(flow, (rows) => Array.fromAsync(rows));
}

/** What is watched of one kind, without what does not apply. */
async function watched(site: Site, wanted: WatchKind): Promise<readonly Partial<Watched>[]> {
  const rows = (await all(site)).filter(({ kind }) => kind === wanted);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name, value]) => name !== "kind" && value !== null)),
  );
}
