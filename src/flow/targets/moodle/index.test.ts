import { describe } from "node:test";
import { openMoodleWorld } from "../../../../test/kits/moodle-target.ts";
import { describeTarget } from "../../../../test/kits/target.ts";

describe("flow/targets/moodle/index", () => {
  describeTarget("moodle", openMoodleWorld);
});
