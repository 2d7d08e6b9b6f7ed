import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { holdingsOf, perform, type Performed } from "../../../../test/kits/perform.ts";
import { change, SAMPLE } from "../../../../test/kits/things.ts";
import { KIND_NAMES } from "../../../model/kinds.ts";
import { applyBatch } from "./apply-batch.ts";
import { openCampus } from "./index.ts";

describe("flow/targets/campus/apply-batch", () => {
  it("lets two writers write one after the other, so that neither undermines what the other has checked", async (t) => {
    const store = await openCampusStore(t);
    const world = { store, target: openCampus(store) };
    const others = KIND_NAMES.filter((kind) => kind !== "membership");
    await perform(
      world,
      others.map((kind) => change(kind, { after: SAMPLE[kind] })),
    );
    let joining: Promise<Performed> | undefined;
    await store.transaction(async (tx) => {
      assert.deepEqual(
        await applyBatch(tx, {
          kind: "group",
          changes: REMOVAL,
          shapes: "",
          run: 1,
          creates: 0,
          updates: 0,
          rekeys: 0,
          removes: 1,
        }),
        [],
      );
      joining = perform(world, [change("membership", { after: SAMPLE.membership })]);
      const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      while ((await store.query(waits)).rowCount === 0);
    });
    assert.equal((await joining)?.report.failed, 1);
    const { group, membership } = await holdingsOf(store, world.target);
    assert.deepEqual([group, membership], [[], []]);
  });
});

const REMOVAL = `(select 1 as seq, array['LAN101', 'GR1'] as key, null::jsonb as after,
  '${JSON.stringify(SAMPLE.group)}'::jsonb as before)`;
