import { describe } from "node:test";
import { muteStatesReason } from "./mute-states-reason.ts";
import { testRule } from "./test-rule.ts";

describe("tools/lint/mute-states-reason", () => {
  testRule("mute-states-reason", muteStatesReason, {
    valid: [
      "// oxlint-disable-next-line no-console -- the reporter is the screen here\nconsole.log(1);",
      "// @ts-expect-error: the declaration of this package lacks the second form\ncall(1, 2);",
      "// a sentence about eslint-disable is no mute\ncall();",
    ],
    invalid: [
      { code: "// oxlint-disable-next-line no-console\nconsole.log(1);", errors: 1 },
      { code: "/* eslint-disable */\nconsole.log(1);", errors: 1 },
      { code: "// oxlint-disable-line no-console -- why\nconsole.log(1);", errors: 1 },
      { code: "// @ts-ignore\ncall(1);", errors: 1 },
    ],
  });
});
