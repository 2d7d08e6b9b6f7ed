import { describe } from "node:test";
import { logMessageConstant } from "./log-message-constant.ts";
import { testRule } from "./test-rule.ts";

describe("tools/lint/log-message-constant", () => {
  testRule("log-message-constant", logMessageConstant, {
    valid: [
      'log.warn("enrolment refused by target", { run, person });',
      'context.log.info("run started", { run });',
      'request.log.warn({ err: error, run }, "a call has failed");',
      "dialog.error(`not a log ${line}`);",
    ],
    invalid: [
      { code: "log.warn(`could not enrol ${person}`);", errors: 1 },
      { code: 'context.log.error("failed: " + message);', errors: 1 },
      { code: "logger.info(message);", errors: 1 },
      { code: "log.info({ run }, `run ${run} started`);", errors: 1 },
      { code: "log.info({ run });", errors: 1 },
    ],
  });
});
