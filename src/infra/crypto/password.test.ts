import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hashPassword, isPassword } from "./password.ts";

describe("infra/crypto/password", () => {
  it("keeps a memory-hard hash and never the same one twice", async () => {
    const [one, other] = await Promise.all([hashPassword("école buissonnière"), hashPassword("école buissonnière")]);

    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.notEqual(one, other);
  });

  it("knows the password again however its accents were typed", async () => {
    const hashed = await hashPassword("école buissonnière");

    assert.equal(await isPassword("école buissonnière".normalize("NFD"), hashed), true);
    assert.equal(await isPassword("ecole buissonniere", hashed), false);
    assert.equal(await isPassword("", hashed), false);
  });

  it("says no to every password of an account that has none", async () => {
    assert.equal(await isPassword("nobody has this password", null), false);
  });
});
