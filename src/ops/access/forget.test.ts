import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestDesk } from "../../../test/kits/access.ts";
import { recordAudit } from "./audit.ts";
import { forgetOld } from "./forget.ts";

const MONTH_MINUTES = 31 * 24 * 60;

describe("ops/access/forget", () => {
  it("keeps the audit for the months asked for, and no longer", async (t) => {
    const desk = await openTestDesk(t);
    const entry = { who: "ana", address: "192.0.2.1", operation: "ask-why", outcome: "done" } as const;
    await recordAudit(desk.store, [{ ...entry, at: desk.clock.now(), subject: "S1" }]);
    desk.wait(6 * MONTH_MINUTES);
    await recordAudit(desk.store, [{ ...entry, at: desk.clock.now(), subject: `\0${"x".repeat(5000)}` }]);
    desk.wait(6 * MONTH_MINUTES);
    await forgetOld(desk, 12);

    const { rows } = await desk.store.query<{ subject: string }>("select subject from access.audit");
    assert.deepEqual(
      rows.map(({ subject }) => subject),
      [`\uFFFD${"x".repeat(199)}`],
    );
  });
});
