import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestOperator, openTestDesk } from "../../../test/kits/access.ts";
import { changeOperator } from "./change-operator.ts";
import { identityOfSession } from "./find-identity.ts";
import { findOperator } from "./find-operators.ts";
import { beginSession } from "./sessions.ts";

const LIMITS = { idleMinutes: 60, longestHours: 12 };
const ADMINISTRATOR = [{ role: "administrator", components: [] }] as const;

describe("ops/access/change-operator", () => {
  it("changes what is named and leaves the rest", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "ana", { account: "alima", assignments: ADMINISTRATOR });
    await changeOperator(desk, id, { displayName: "Ana Lima" });

    const { displayName, account, assignments } = await findOperator(desk.store, id);
    assert.deepEqual([displayName, account, assignments], ["Ana Lima", "alima", ADMINISTRATOR]);
    await changeOperator(desk, id, { account: null });
    assert.equal((await findOperator(desk.store, id)).account, null);
  });

  it("signs somebody who is blocked out at once, and lets nobody in again by unblocking", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "ana");
    const from = { operator: id, protocol: "password", address: "192.0.2.1", browser: "" } as const;
    const secret = await beginSession(desk, from, LIMITS);
    await changeOperator(desk, id, { blocked: true });

    assert.equal(await identityOfSession(desk, secret, LIMITS), undefined);
    await changeOperator(desk, id, { blocked: false });
    assert.equal(await identityOfSession(desk, secret, LIMITS), undefined);
    assert.equal((await findOperator(desk.store, id)).blockedAt, null);
  });

  it("keeps the last administrator, also when two take each other's rights at once", async (t) => {
    const desk = await openTestDesk(t);
    const ana = await addTestOperator(desk, "ana", { assignments: ADMINISTRATOR });
    const bea = await addTestOperator(desk, "bea", { assignments: ADMINISTRATOR });

    const ends = await Promise.allSettled([
      changeOperator(desk, ana, { assignments: [] }),
      changeOperator(desk, bea, { blocked: true }),
    ]);
    assert.deepEqual(ends.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    const [refused] = ends.filter((end) => end.status === "rejected");
    assert.equal(refused?.reason.code, "operator-last-administrator");
  });

  it("says that nobody has a number that nobody has", async (t) => {
    const desk = await openTestDesk(t);
    await assert.rejects(changeOperator(desk, 7, { blocked: true }), { code: "operator-unknown" });
  });
});
