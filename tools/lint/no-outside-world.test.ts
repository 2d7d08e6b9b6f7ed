import { describe } from "node:test";
import { noOutsideWorld } from "./no-outside-world.ts";
import { testRule } from "./test-rule.ts";

describe("tools/lint/no-outside-world", () => {
  testRule("no-outside-world", noOutsideWorld, {
    valid: [
      "export const noon = new Date('2026-11-20T12:00:00Z');",
      "export function age(clock) { return clock.now(); }",
      "import { createHash } from 'node:crypto';",
      "const text = 'Math.random() and new Date()';",
    ],
    invalid: [
      { code: "const now = new Date();", errors: 1 },
      { code: "const now = Date.now();", errors: 1 },
      { code: "const dice = Math.random();", errors: 1 },
      { code: "const home = process.env['HOME'];", errors: 1 },
      { code: "import { randomUUID } from 'node:crypto';", errors: 1 },
    ],
  });
});
