import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { triedPolicy } from "./tried-policy.ts";

const SETTINGS = [
  { path: "policy.grace_days", value: 15, origin: "default" },
  { path: "policy.archive", value: true, origin: "default" },
  { path: "policy.roles", value: ["student", "teacher"], origin: "default" },
  { path: "policy.suffix", value: "-FOAD", origin: "default" },
];

describe("web/screens/rehearsal/tried-policy", () => {
  it("reads each value as the kind of the one in force", () => {
    const tried = {
      "policy.grace_days": "30",
      "policy.archive": "false",
      "policy.roles": "student, guest",
      "policy.suffix": "-D",
    };

    assert.deepEqual(triedPolicy(SETTINGS, tried), {
      grace_days: 30,
      archive: false,
      roles: ["student", "guest"],
      suffix: "-D",
    });
  });

  it("leaves out what is the same again", () => {
    assert.deepEqual(triedPolicy(SETTINGS, { "policy.grace_days": " 15 ", "policy.archive": "true" }), {});
  });

  it("hands on what is no number, so that the server says what is wrong with it", () => {
    assert.deepEqual(triedPolicy(SETTINGS, { "policy.grace_days": "many" }), { grace_days: "many" });
  });
});
