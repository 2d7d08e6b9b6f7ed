import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newSecret, secretHash } from "./secret.ts";

describe("infra/crypto/secret", () => {
  it("makes 256 bits that never come twice", () => {
    const secrets = Array.from({ length: 1000 }, newSecret);

    assert.equal(new Set(secrets).size, 1000);
    for (const secret of secrets) assert.equal(Buffer.from(secret, "base64url").length, 32);
  });

  it("keeps a hash from which the secret cannot be read", () => {
    const secret = newSecret();

    assert.equal(secretHash(secret).length, 32);
    assert.ok(!secretHash(secret).equals(Buffer.from(secret, "base64url")));
    assert.ok(secretHash(secret).equals(secretHash(secret)));
  });
});
