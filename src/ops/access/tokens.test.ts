import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestOperator, openTestDesk } from "../../../test/kits/access.ts";
import { makeToken, revokeToken } from "./tokens.ts";

describe("ops/access/tokens", () => {
  it("makes none for what its operator may not do, nor for what people do", async (t) => {
    const desk = await openTestDesk(t);
    const support = await addTestOperator(desk, "ana", { assignments: [{ role: "support", components: [] }] });
    const admin = await addTestOperator(desk, "bea", { assignments: [{ role: "administrator", components: [] }] });

    for (const [operator, capabilities] of [
      [support, ["apply-plans"]],
      [support, ["ask-why", "undo-runs"]],
      [support, []],
      [admin, ["manage-operators"]],
      [admin, ["approve-holds"]],
    ] as const)
      await assert.rejects(makeToken(desk, { operator, name: "x", capabilities, days: 1 }), {
        code: "token-capabilities",
      });
    await assert.rejects(makeToken(desk, { operator: 99, name: "x", capabilities: ["ask-why"], days: 1 }), {
      code: "operator-unknown",
    });
  });

  it("keeps no secret, and lets a name be taken again after revoking", async (t) => {
    const desk = await openTestDesk(t);
    const operator = await addTestOperator(desk, "ci", { assignments: [{ role: "integrator", components: [] }] });
    const wanted = { operator, name: "night", capabilities: ["apply-plans"], days: 30 } as const;
    const { id, secret } = await makeToken(desk, wanted);

    assert.match(secret, /^passerelle_[\w-]{43}$/);
    await assert.rejects(makeToken(desk, wanted), { code: "token-exists" });
    await revokeToken(desk, id);
    await makeToken(desk, wanted);
    const { rows } = await desk.store.query("select * from access.token");
    assert.equal(rows.length, 2);
    assert.ok(!JSON.stringify(rows).includes(secret));
    await assert.rejects(revokeToken(desk, 99), { code: "token-unknown" });
  });
});
