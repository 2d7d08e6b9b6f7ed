import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestDesk } from "../../../test/kits/access.ts";
import { AuditTrail } from "./audit-trail.ts";

const LINE = { at: new Date("2026-11-20T08:00:00Z"), who: "ana", address: "192.0.2.1", operation: "askWhy" } as const;

describe("server/identity/audit-trail", () => {
  it("writes many lines at once, in the order in which they came", async (t) => {
    const { store } = await openTestDesk(t);
    const trail = new AuditTrail(store, (error) => assert.ifError(error));
    for (let count = 0; count < 500; count += 1) trail.add({ ...LINE, subject: String(count), outcome: "done" });
    await trail.flush();

    const { rows } = await store.query<{ subject: string }>("select subject from access.audit order by id");
    assert.deepEqual(
      rows.map(({ subject }) => Number(subject)),
      Array.from({ length: 500 }, (_, at) => at),
    );
  });

  it("loses no line while the store does not take any", async (t) => {
    const { store } = await openTestDesk(t);
    let failures = 0;
    const trail = new AuditTrail(store, () => {
      failures += 1;
    });
    await store.query("alter table access.audit rename to away");
    trail.add({ ...LINE, subject: "S1", outcome: "done" });
    await trail.flush();
    await store.query("alter table access.away rename to audit");
    trail.add({ ...LINE, subject: "S2", outcome: "done" });
    await trail.flush();

    const { rows } = await store.query<{ subject: string }>("select subject from access.audit order by id");
    assert.deepEqual([failures, rows.map(({ subject }) => subject)], [1, ["S1", "S2"]]);
  });
});
