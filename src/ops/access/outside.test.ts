import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestAccount, addTestOperator, openTestDesk } from "../../../test/kits/access.ts";
import { changeOperator } from "./change-operator.ts";
import { findOperator } from "./find-operators.ts";
import { admitOutside } from "./outside.ts";

describe("ops/access/outside", () => {
  it("admits an operator added for the outside, in any case of the name", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "ana", { origin: "outside" });

    assert.equal(await admitOutside(desk, "ANA", "operators"), id);
    await changeOperator(desk, id, { blocked: true });
    await assert.rejects(admitOutside(desk, "ana", "accounts"), { code: "sign-in-unknown" });
  });

  it("never becomes a local operator of the same name", async (t) => {
    const desk = await openTestDesk(t);
    await addTestOperator(desk, "admin", { assignments: [{ role: "administrator", components: [] }] });
    await addTestAccount(desk.store, { username: "admin", person: "S1", kind: "student" });

    await assert.rejects(admitOutside(desk, "admin", "accounts"), { code: "sign-in-unknown" });
  });

  it("admits people of active accounts where these are welcome, once each", async (t) => {
    const desk = await openTestDesk(t);
    await addTestAccount(desk.store, { username: "ALima", person: "S1", kind: "student" });
    await addTestAccount(desk.store, { username: "gone", person: "S2", kind: "student", active: false });

    await assert.rejects(admitOutside(desk, "alima", "operators"), { code: "sign-in-unknown" });
    const id = await admitOutside(desk, "alima", "accounts");
    assert.equal(await admitOutside(desk, "alima", "accounts"), id);
    const { displayName, account, origin } = await findOperator(desk.store, id);
    assert.deepEqual([displayName, account, origin], ["First Family", "ALima", "outside"]);
    for (const name of ["gone", "nobody", ""])
      await assert.rejects(admitOutside(desk, name, "accounts"), { code: "sign-in-unknown" }, name);
  });

  it("admits them no more when the rule or the account has changed", async (t) => {
    const desk = await openTestDesk(t);
    await addTestAccount(desk.store, { username: "alima", person: "S1", kind: "student" });
    await admitOutside(desk, "alima", "accounts");

    await assert.rejects(admitOutside(desk, "alima", "operators"), { code: "sign-in-unknown" });
    await desk.store.query("update facts.accounts set active = false");
    await assert.rejects(admitOutside(desk, "alima", "accounts"), { code: "sign-in-unknown" });
  });

  it("guesses nobody where two accounts differ by case only", async (t) => {
    const desk = await openTestDesk(t);
    await addTestAccount(desk.store, { username: "alima", person: "S1", kind: "student" });
    await addTestAccount(desk.store, { username: "ALIMA", person: "S2", kind: "student" });

    await assert.rejects(admitOutside(desk, "alima", "accounts"), { code: "sign-in-unknown" });
  });
});
