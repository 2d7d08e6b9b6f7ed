import { describe } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { describeTarget } from "../../../../test/kits/target.ts";
import { openCampus } from "./index.ts";

describe("flow/targets/campus/index", () => {
  describeTarget("campus", async (t) => {
    const store = await openCampusStore(t);
    return { store, target: openCampus(store) };
  });
});
