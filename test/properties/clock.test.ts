import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../kits/assert-holds.ts";
import type { Clock } from "../../src/infra/clock.ts";
import { onOwnSite, UNGUARDED } from "../kits/own-site.ts";
import { holdingsOf, stillClock } from "../kits/perform.ts";
import { randomDays } from "../kits/random-university.ts";
import { planLines, type Site } from "../kits/site.ts";
import { syncUniversity, type University } from "../kits/university.ts";

const YEAR_MS = 366 * 86_400_000;
const DAYS = [0, 1, 20, 31, 45];

/** A clock on the wall that jumps up to a year to and fro at each look. */
function jumping(jumps: Iterator<number>): Clock {
  return {
    now: () => new Date(stillClock.now().getTime() + Number(jumps.next().value)),
    elapsed: () => 0,
    sleep: () => Promise.resolve(),
  };
}

/** The plans of deliveries and what they came to, by that clock. */
async function outcomeOf(clock: Clock, [first, second]: readonly [University, University]): Promise<unknown> {
  const plans: (readonly string[])[] = [];
  let holdings: unknown;
  await onOwnSite(UNGUARDED, async (usual, t) => {
    const flow = { ...usual.flow, clock };
    const site: Site = { ...usual, flow, execution: { ...usual.execution, flow } };
    for (const [at, day] of DAYS.entries()) {
      const { run } = await syncUniversity(t, site, { university: at === 0 ? first : second, day });
      plans.push(await planLines(site, run));
    }
    holdings = await holdingsOf(site.store, site.flow.target);
  });
  return { plans, holdings };
}

describe("test/properties/clock", () => {
  it("lets grace depend on deliveries alone: a clock that jumps to and fro makes the same plans", async () => {
    const jumps = fc.infiniteStream(fc.integer({ min: -YEAR_MS, max: YEAR_MS }));
    const property = fc.asyncProperty(randomDays, jumps, async (days, jump) => {
      assert.deepEqual(await outcomeOf(jumping(jump), days), await outcomeOf(stillClock, days));
    });
    await assertHolds(property, { numRuns: 3, endOnFailure: true });
  });
});
