import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestDesk } from "../../../test/kits/access.ts";
import { findOperators } from "./find-operators.ts";
import { makeFirstOperator } from "./first-operator.ts";
import { checkSignIn } from "./sign-in.ts";

describe("ops/access/first-operator", () => {
  it("makes one administrator with a password of its own, however many servers start at once", async (t) => {
    const desk = await openTestDesk(t);
    const made = await Promise.all([makeFirstOperator(desk), makeFirstOperator(desk), makeFirstOperator(desk)]);
    const [first] = made.filter((one) => one !== undefined);

    assert.equal(made.filter((one) => one !== undefined).length, 1);
    assert.ok(first);
    const [operator] = await findOperators(desk.store);
    assert.deepEqual(operator?.assignments, [{ role: "administrator", components: [] }]);
    assert.equal(await checkSignIn(desk, { ...first, address: "192.0.2.1" }), operator.id);
    assert.equal(await makeFirstOperator(desk), undefined);
  });
});
