import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { CAMPUS } from "../campus/tables.ts";
import { refreshStatistics } from "./refresh-statistics.ts";

describe("flow/targets/sets/refresh-statistics", () => {
  it("counts the tables that much was written to, and no others", async (t) => {
    const store = await openCampusStore(t);
    await store.transaction(async (tx) => {
      await tx.query("insert into campus.cohort select n, n, 'apogee' from generate_series(1, 5000) n");
      await tx.query("insert into campus.category values ('a', null, 'A', true, 'apogee')");
    });
    // Else the server learns of what was written a second later.
    await store.query("select pg_stat_force_next_flush()");
    await refreshStatistics(CAMPUS, store);
    const { rows } = await store.query(
      `select relname, reltuples from pg_class
       where oid in ('campus.category'::regclass, 'campus.cohort'::regclass) order by relname`,
    );
    assert.deepEqual(rows, [
      { relname: "category", reltuples: -1 },
      { relname: "cohort", reltuples: 5000 },
    ]);
  });
});
