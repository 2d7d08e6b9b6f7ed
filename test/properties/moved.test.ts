import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../kits/assert-holds.ts";
import { decideMoved, listMoves, undoRun } from "../../src/ops/runs/index.ts";
import { ALL_ALIKE, onOwnSite } from "../kits/own-site.ts";
import { holdingsOf } from "../kits/perform.ts";
import { randomDays } from "../kits/random-university.ts";
import { planLines, type Site } from "../kits/site.ts";
import { findAmiss } from "../kits/standing.ts";
import { recoded, syncUniversity } from "../kits/university.ts";

/** Two elements get other codes, whatever else changes. */
const CODES = { EL1: "EL7", EL3: "EL8" };

async function openMoves({ store }: Site): Promise<readonly { readonly old_key: string; readonly new_key: string }[]> {
  const moves = await Array.fromAsync(listMoves(store));
  return moves.filter(({ status }) => status === "open");
}

/** Decides every open proposal as chance has it; gives how many there were. */
async function decideAll(site: Site, chance: Iterator<boolean>): Promise<number> {
  const open = await openMoves(site);
  for (const { old_key, new_key } of open) {
    const status = chance.next().value === true ? "accepted" : "refused";
    await decideMoved(site.execution, { old_key, new_key, status, because: "chance" });
  }
  return open.length;
}

describe("test/properties/moved", () => {
  it("comes to what is wanted once every proposal is decided, and goes back exactly", async () => {
    let decided = 0;
    const chances = fc.infiniteStream(fc.boolean());
    const property = fc.asyncProperty(randomDays, chances, ([first, other], chance) =>
      onOwnSite(ALL_ALIKE, async (site, t) => {
        const second = recoded(other, CODES);
        await syncUniversity(t, site, { university: first });
        await syncUniversity(t, site, { university: second, day: 1 });
        decided += await decideAll(site, chance);
        const before = await holdingsOf(site.store, site.flow.target);

        const { run, applied } = await syncUniversity(t, site, { university: second, day: 2 });
        assert.equal(applied?.failed, 0);
        assert.deepEqual(await openMoves(site), []);
        assert.deepEqual(await findAmiss(site, run), []);
        const again = await syncUniversity(t, site, { university: second, day: 2 });
        assert.deepEqual(await unheldOf(site, again.run), []);

        if ((applied?.applied ?? 0) === 0) return;
        const back = await undoRun(site.execution, run, async () => true);
        assert.deepEqual([back.applied?.failed, back.leftOut], [0, 0]);
        assert.deepEqual(await holdingsOf(site.store, site.flow.target), before);
      }),
    );
    await assertHolds(property, { numRuns: 8, endOnFailure: true });
    assert.ok(decided > 0, "random days propose something");
  });
});

async function unheldOf(site: Site, run: number): Promise<readonly string[]> {
  return (await planLines(site, run)).filter((line) => !line.includes(" held:"));
}
