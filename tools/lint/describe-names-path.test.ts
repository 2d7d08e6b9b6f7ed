import { describe } from "node:test";
import { describeNamesPath } from "./describe-names-path.ts";
import { testRule } from "./test-rule.ts";

describe("tools/lint/describe-names-path", () => {
  testRule("describe-names-path", describeNamesPath, {
    valid: [{ filename: "src/flow/plan/diff.test.ts", code: 'describe("flow/plan/diff", () => {});' }],
    invalid: [
      { filename: "src/flow/plan/diff.test.ts", code: 'describe("diff", () => {});', errors: 1 },
      { filename: "src/flow/plan/diff.test.ts", code: 'it("holds the plan", () => {});', errors: 1 },
      {
        filename: "src/flow/plan/diff.test.ts",
        code: 'describe("flow/plan/diff", () => {}); describe("more", () => {});',
        errors: 1,
      },
    ],
  });
});
