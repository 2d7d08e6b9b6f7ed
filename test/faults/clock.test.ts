import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import type { Clock } from "../../src/infra/clock.ts";
import type { RunReport } from "../../src/ops/runs/index.ts";
import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import { aPolicy } from "../kits/facts.ts";
import { stillClock } from "../kits/perform.ts";
import { openSite, type Site } from "../kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../kits/university.ts";
import { differences, readLists } from "./lists.ts";

const WHOLE = aUniversity();
/** Where every file has a row or two, any change is a large share of it. */
const SMALL_FILES_MAY_SHRINK = aPolicy({ guard: { ...DEFAULT_POLICY.guard, source_share: 0 } });

const LEFT = "22600001";
const WITHOUT_ONE = edited(WHOLE, { pedagogic_registrations: { keep: (row) => row["student_code"] !== LEFT } });

/** Deliveries as a source in Paris writes them, without a zone: the night of 25 October 2026 has two o'clock twice. */
const DELIVERIES = [
  { university: WHOLE, extractedAt: "2026-10-24T22:14:00" },
  { university: WITHOUT_ONE, extractedAt: "2026-10-25T02:30:00" },
  { university: WITHOUT_ONE, extractedAt: "2026-11-23T22:14:00" },
  { university: WITHOUT_ONE, extractedAt: "2026-11-25T22:14:00" },
];

describe("test/faults/clock", () => {
  it("makes of deliveries the same whether or not the clock is set back an hour in the midst of a run", async (t) => {
    const still = await runAll(t, stillClock);
    const setBack = await runAll(t, clockSetBack());

    assert.deepEqual(differences(await readLists(setBack.site.flow), await readLists(still.site.flow)), []);
    assert.deepEqual(setBack.reports.map(statusOf), ["done", "done", "done", "done"]);
    assert.ok(setBack.reports.every(({ durationsMs }) => Object.values(durationsMs).every((ms) => ms >= 0)));
    assert.ok(await wentBack(setBack.site), "a run ended before it began, by the clock on the wall");
  });

  it("lets go after the grace that deliveries tell, not the clock", async (t) => {
    const { site, reports } = await runAll(t, clockSetBack());
    const { changes = [] } = await readLists(site.flow);

    // The third delivery comes some hours before the thirty days are over.
    assert.equal(reports[2]?.applied?.applied, 0);
    const ofWhoLeft = changes.filter((line) => line.includes('"kind":"enrolment"') && line.includes(`e${LEFT}`));
    const both = ["create", "suspend", "remove"];
    assert.deepEqual(ofWhoLeft.map(actionOf), [...both, ...both]);
  });
});

async function runAll(t: TestContext, clock: Clock): Promise<{ readonly site: Site; readonly reports: RunReport[] }> {
  const usual = await openSite(t, SMALL_FILES_MAY_SHRINK);
  const flow = { ...usual.flow, clock };
  const site = { ...usual, flow, execution: { ...usual.execution, flow } };
  const reports: RunReport[] = [];
  for (const delivery of DELIVERIES) reports.push(await syncUniversity(t, site, delivery));
  return { site, reports };
}

/** The clock on the wall at the end of summer time: every look is a second later, and from three it is set back to two. */
function clockSetBack(): Clock {
  const change = Date.parse("2026-10-25T01:00:00Z");
  let looks = 0;
  return {
    now: () => {
      looks += 1;
      const at = change + (looks - 7) * 1000;
      return new Date(at < change ? at : at - 3_600_000);
    },
    elapsed: () => looks,
    sleep: () => Promise.resolve(),
  };
}

async function wentBack({ store }: Site): Promise<boolean> {
  const { rowCount } = await store.query("select from journal.run where ended_at < started_at");
  return rowCount > 0;
}

function statusOf({ status }: RunReport): string {
  return status;
}

function actionOf(line: string): unknown {
  return (JSON.parse(line) as { action: unknown }).action;
}
