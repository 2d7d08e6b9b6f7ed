import { describe } from "node:test";
import { openMoodleWorldByService } from "../../../../../../test/kits/moodle-target.ts";
import { describeTarget } from "../../../../../../test/kits/target.ts";

describe("flow/targets/moodle/reading/by-service/index", () => {
  describeTarget("a Moodle read by its web services", openMoodleWorldByService);
});
