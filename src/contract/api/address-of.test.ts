import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressOf } from "./address-of.ts";

describe("contract/api/address-of", () => {
  it("fills parameters, whatever they hold", () => {
    assert.equal(
      addressOf("/spaces/{course}/groups", { path: { course: "A/B ?" } }),
      "/api/v1/spaces/A%2FB%20%3F/groups",
    );
  });

  it("writes several values of a filter one after the other, and leaves absent ones out", () => {
    const query = { reason: ["a", "b"], q: undefined, limit: 20 };

    assert.equal(addressOf("/decisions", { query }), "/api/v1/decisions?reason=a&reason=b&limit=20");
  });
});
