import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { stillClock } from "../../../../../test/kits/perform.ts";
import { openSite, type Site } from "../../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity, type University } from "../../../../../test/kits/university.ts";
import { actByHand } from "../../../runs/index.ts";
import type { SpaceAnswer } from "./answer.ts";
import { whySpace } from "./why-space.ts";

const ELEMENTS = Array.from({ length: 12 }, (_, at) => `EL${at + 10}`);
/** A day after the clock that stands still. */
const LATER = new Date("2026-11-22T08:00:00Z");

const UNIVERSITY = aUniversity({ students: 2, elements: ELEMENTS });

async function openSynced(t: TestContext, university: University = UNIVERSITY): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university });
  return site;
}

function ask({ store, flow }: Site, space: string, at: string | null = null): Promise<SpaceAnswer> {
  return whySpace({ store, target: flow.target, policy: flow.policy }, space, at);
}

function statusesOf({ chain }: SpaceAnswer): readonly string[] {
  return chain.map(({ status }) => status);
}

describe("ops/diagnostics/why/space/why-space", () => {
  it("tells where a space stands, who is in it by which method, and who showed it", async (t) => {
    const site = await openSynced(t);
    await actByHand(site.execution, { does: "show", course: "EL10" }, null);
    await actByHand(site.execution, { does: "rekey", course: "EL10", idnumber: "OTHER" }, null);

    const answer = await ask(site, "el10");

    assert.deepEqual(statusesOf(answer), ["ok", "ok", "ok", "ok"]);
    assert.deepEqual([answer.exists, answer.name, answer.steps], [true, "Langue EL10", ["1LANGL-701"]]);
    const [space] = answer.standing;
    assert.deepEqual([space?.visible, space?.idnumber, space?.shownBy?.byHand], [true, "OTHER", true]);
    assert.deepEqual(space?.place, ["Langues vivantes", "L1", "(1LANGL701) Licence 1A LLCE"]);
    assert.deepEqual(space?.participants, [
      { method: "database", role: "editingteacher", status: "active", people: 2 },
      { method: "database", role: "student", status: "active", people: 2 },
    ]);
  });

  it("names the link that keeps an element from a space of its own", async (t) => {
    const changed = edited(UNIVERSITY, {
      elements: { of: "EL11", set: { open: "0" } },
      collection_elements: { keep: (row) => row["element_code"] !== "EL12" },
      carriers: { add: [{ year: "2026", carrier_code: "EL10", carried_code: "EL13" }] },
    });
    const site = await openSynced(t, changed);

    const [closed, empty, carried] = await Promise.all(["EL11", "EL12", "EL13"].map((code) => ask(site, code)));

    assert.deepEqual(
      [closed?.reason, closed && statusesOf(closed)],
      ["element-closed", ["ok", "ok", "broken", "not-reached"]],
    );
    assert.equal(empty?.reason, "no-group-no-load");
    assert.deepEqual([carried?.reason, carried?.host, carried?.who?.kind], ["carried", "EL10", "nobody"]);
  });

  it("tells since which run a space is archived, and why", async (t) => {
    const site = await openSynced(t);
    const gone = edited(UNIVERSITY, {
      elements: { keep: (row) => row["element_code"] !== "EL21" },
      pedagogic_registrations: { keep: (row) => row["element_code"] !== "EL21" },
    });
    const { run } = await syncUniversity(t, site, { university: gone, day: 1 });

    const answer = await ask(site, "EL21");

    assert.deepEqual([answer.exists, answer.reason], [false, "element-unknown"]);
    const [space] = answer.standing;
    assert.deepEqual(
      [space?.archived, space?.archivedBy?.run, space?.archivedBy?.reason],
      [true, run, "archived-code-vanished"],
    );
  });

  it("decides by the facts of a time that is past", async (t) => {
    const site = await openSynced(t);
    const closed = edited(UNIVERSITY, { elements: { of: "EL11", set: { open: "0" } } });
    const execution = { ...site.execution, flow: { ...site.flow, clock: { ...site.flow.clock, now: () => LATER } } };
    await syncUniversity(t, { ...site, execution }, { university: closed, day: 1 });

    const then = await ask(site, "EL11", stillClock.now().toISOString());

    assert.deepEqual([then.exists, (await ask(site, "EL11")).reason], [true, "element-closed"]);
  });
});
