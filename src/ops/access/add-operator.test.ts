import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestOperator, openTestDesk } from "../../../test/kits/access.ts";
import { addOperator } from "./add-operator.ts";
import { findOperator } from "./find-operators.ts";

describe("ops/access/add-operator", () => {
  it("keeps the name in small letters, the roles, and who gave them", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "Ana.Lima@univ.example", {
      assignments: [{ role: "registrar", components: ["LVE", "SCI"] }],
    });

    const { name, assignments, addedBy, blockedAt } = await findOperator(desk.store, id);
    assert.deepEqual([name, addedBy, blockedAt], ["ana.lima@univ.example", "test", null]);
    assert.deepEqual(assignments, [{ role: "registrar", components: ["LVE", "SCI"] }]);
  });

  it("keeps no password that can be read", async (t) => {
    const desk = await openTestDesk(t);
    await addTestOperator(desk, "ana");

    const { rows } = await desk.store.query<{ password_hash: string }>("select password_hash from access.operator");
    assert.match(rows[0]?.password_hash ?? "", /^\$argon2id\$/);
  });

  it("refuses names that are none or are taken, and passwords that are easy to guess", async (t) => {
    const desk = await openTestDesk(t);
    await addTestOperator(desk, "ana");
    const wanted = { name: "beatrice", displayName: "Bea", origin: "local", account: null, assignments: [] } as const;

    await assert.rejects(addTestOperator(desk, "ANA"), { code: "operator-exists" });
    for (const name of ["", "a b", "<script>", "-x", "x".repeat(101)])
      await assert.rejects(addTestOperator(desk, name), { code: "operator-name" }, name);
    for (const password of ["short", "BEATRICE-is-my-name", "x".repeat(257)])
      await assert.rejects(addOperator(desk, wanted, password), { code: "password-weak" }, password);
  });

  it("lets a short name occur in a password by chance", async (t) => {
    const desk = await openTestDesk(t);
    await addTestOperator(desk, "a");
  });

  it("gives components to registrars only, and the roles of deliveries to nobody", async (t) => {
    const desk = await openTestDesk(t);
    for (const assignments of [
      [{ role: "registrar", components: [] }],
      [{ role: "support", components: ["LVE"] }],
      [{ role: "teacher", components: [] }],
      [
        { role: "support", components: [] },
        { role: "support", components: [] },
      ],
    ] as const)
      await assert.rejects(addTestOperator(desk, "ana", { assignments }), { code: "operator-roles" });
  });
});
