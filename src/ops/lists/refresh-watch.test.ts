import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite } from "../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../test/kits/university.ts";
import { refreshWatch } from "./refresh-watch.ts";

describe("ops/lists/refresh-watch", () => {
  it("makes the list once where several ask for it at the same time", async (t) => {
    const site = await openSite(t);
    const university = edited(aUniversity({ students: 3 }), { accounts: { set: { email: "" } } });
    await syncUniversity(t, site, { university });

    await Promise.all(Array.from({ length: 4 }, () => refreshWatch(site.flow)));

    const { rows } = await site.store.query<{ kind: string; count: number }>(
      "select kind, count(*) as count from lists.watch group by kind order by kind",
    );
    assert.deepEqual(
      rows.map(({ kind, count }) => `${kind} ${count}`),
      ["account-without-email 5", "hidden-with-students 2", "space-without-teacher 1"],
    );
  });
});
