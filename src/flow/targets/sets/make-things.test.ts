import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { perform } from "../../../../test/kits/perform.ts";
import { change, thing } from "../../../../test/kits/things.ts";
import type { Store } from "../../../infra/store/store.ts";
import type { Change } from "../../../model/plan.ts";
import { openCampus } from "../campus/index.ts";

const MANY = 1000;

describe("flow/targets/sets/make-things", () => {
  it("leaves a table that it fills with the indexes that it had", async (t) => {
    const store = await openCampusStore(t);
    const before = await indexesOf(store);

    const { report } = await perform({ store, target: openCampus(store) }, cohorts(MANY));

    assert.equal(report.applied, MANY);
    assert.equal(await countCohorts(store), MANY);
    assert.deepEqual(await indexesOf(store), before);
  });

  it("keeps what is there", async (t) => {
    const store = await openCampusStore(t);
    const world = { store, target: openCampus(store) };
    await perform(world, cohorts(2));

    assert.equal((await perform(world, cohorts(MANY))).report.failed, 0);

    assert.equal(await countCohorts(store), MANY);
  });

  it("waits for nobody who reads", async (t) => {
    const store = await openCampusStore(t);

    await store.transaction(async (reader) => {
      await reader.query("select from campus.cohort");
      await perform({ store, target: openCampus(store) }, cohorts(MANY));
    });

    assert.equal(await countCohorts(store), MANY);
  });

  it("makes a thing once that a plan makes twice", async (t) => {
    const store = await openCampusStore(t);

    await perform({ store, target: openCampus(store) }, [...cohorts(MANY), ...cohorts(1)]);

    assert.equal(await countCohorts(store), MANY);
  });
});

function cohorts(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, number) =>
    change("cohort", { after: thing("cohort", { cohort_key: `1LANGL701-${number}` }) }),
  );
}

async function countCohorts(store: Store): Promise<number> {
  return (await store.query("select from campus.cohort")).rowCount;
}

async function indexesOf(store: Store): Promise<readonly unknown[]> {
  const { rows } = await store.query("select indexdef from pg_indexes where schemaname = 'campus' order by indexname");
  return rows;
}
