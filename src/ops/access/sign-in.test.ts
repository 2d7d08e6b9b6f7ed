import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestOperator, openTestDesk, PASSWORD } from "../../../test/kits/access.ts";
import { changeOperator } from "./change-operator.ts";
import { setPassword } from "./set-password.ts";
import { checkSignIn } from "./sign-in.ts";

const ADDRESS = "192.0.2.1";

describe("ops/access/sign-in", () => {
  it("lets in the right password, whatever the case of the name", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "ana");

    assert.equal(await checkSignIn(desk, { name: " Ana ", password: PASSWORD, address: ADDRESS }), id);
  });

  it("says the same of a wrong password, of nobody, of somebody blocked and of somebody without password", async (t) => {
    const desk = await openTestDesk(t);
    await addTestOperator(desk, "ana");
    await addTestOperator(desk, "bea", { origin: "outside" });
    await changeOperator(desk, await addTestOperator(desk, "chloe"), { blocked: true });

    for (const [name, password] of [
      ["ana", "wrong"],
      ["nobody", PASSWORD],
      ["bea", PASSWORD],
      ["bea", ""],
      ["chloe", PASSWORD],
      ["' or true --", PASSWORD],
    ] as const)
      await assert.rejects(checkSignIn(desk, { name, password, address: ADDRESS }), { code: "sign-in-refused" }, name);
  });

  it("looks at no password after five wrong ones, until a quarter of an hour has gone", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "ana");
    for (let tries = 0; tries < 5; tries += 1)
      await assert.rejects(checkSignIn(desk, { name: "ana", password: "wrong", address: ADDRESS }));
    const right = { name: "ana", password: PASSWORD, address: ADDRESS };

    await assert.rejects(checkSignIn(desk, right), { code: "sign-in-too-often" });
    assert.equal(await checkSignIn(desk, { ...right, address: "192.0.2.2" }), id);
    desk.wait(16);
    assert.equal(await checkSignIn(desk, right), id);
  });

  it("slows down guessing from many places at once", async (t) => {
    const desk = await openTestDesk(t);
    await desk.store.query(
      `insert into access.failed_sign_on select 'ana', '192.0.2.' || n, $1 from generate_series(1, 50) n`,
      [desk.clock.now()],
    );

    await assert.rejects(checkSignIn(desk, { name: "ana", password: PASSWORD, address: "198.51.100.7" }), {
      code: "sign-in-too-often",
    });
  });

  it("forgets wrong tries after a right one, and takes the new password only", async (t) => {
    const desk = await openTestDesk(t);
    const id = await addTestOperator(desk, "ana");
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 3; tries += 1)
        await assert.rejects(checkSignIn(desk, { name: "ana", password: "wrong", address: ADDRESS }));
      assert.equal(await checkSignIn(desk, { name: "ana", password: PASSWORD, address: ADDRESS }), id);
    }
    await setPassword(desk, id, { password: "another-long-password", keep: null });

    await assert.rejects(checkSignIn(desk, { name: "ana", password: PASSWORD, address: ADDRESS }));
    assert.equal(await checkSignIn(desk, { name: "ana", password: "another-long-password", address: ADDRESS }), id);
  });
});
