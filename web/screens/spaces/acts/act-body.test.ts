import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bodyOf } from "./act-body.ts";
import { type ActOrder, askedOf } from "./act-order.ts";

function sent(order: ActOrder, typed: Readonly<Record<string, string>> = {}): unknown {
  return bodyOf(order, (name) => typed[name] ?? "");
}

describe("web/screens/spaces/acts/act-body", () => {
  it("asks only for what is not known from where the act was chosen", () => {
    const row = { does: "unenrol", username: "ana", role: "student", method: "manual" } as const;

    assert.deepEqual(askedOf(row), []);
    assert.deepEqual(askedOf({ does: "add-member", group: "G1" }), ["username"]);
    assert.deepEqual(sent(row, { because: "partie" }), { ...row, because: "partie" });
  });

  it("means a day from its beginning, or to its end, and no day as none", () => {
    assert.deepEqual(sent({ does: "set-dates" }, { from: "2026-09-01" }), {
      does: "set-dates",
      from: "2026-09-01T00:00:00Z",
      until: null,
      because: null,
    });
    assert.deepEqual(sent({ does: "enrol" }, { username: "ana", role: "student", until: "2027-01-31" }), {
      does: "enrol",
      username: "ana",
      role: "student",
      until: "2027-01-31T23:59:59Z",
      because: null,
    });
  });
});
