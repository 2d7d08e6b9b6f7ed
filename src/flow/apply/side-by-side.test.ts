import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { makePlan } from "../../../test/kits/perform.ts";
import { change, thing } from "../../../test/kits/things.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Change } from "../../model/plan.ts";
import { openCampus } from "../targets/campus/index.ts";
import { readBatches } from "./read-batches.ts";
import { sideBySide } from "./side-by-side.ts";

const KINDS = ["user", "enrolment", "membership"] as const;

/** One thing of each kind made, another one taken away. */
const CHANGES: readonly Change[] = KINDS.flatMap((kind) => [
  change(kind, { after: thing(kind) }),
  change(kind, { before: thing(kind, { username: "old" }) }),
]);

/** The batches of the changes, a word a batch, lanes beside each other. */
async function lanesWhere(
  t: TestContext,
  takesTogether: (one: KindName, other: KindName) => boolean,
): Promise<readonly string[]> {
  const store = await openCampusStore(t);
  const target = { ...openCampus(store), takesTogether };
  const planRun = await makePlan(store, target, CHANGES);
  const batches = await readBatches(store, { planRun, run: planRun + 1, batchSize: 100 });
  return [...sideBySide(batches, target)].map((lanes) =>
    [...lanes.values()]
      .map((lane) => lane.map(({ kind, creates }) => `${creates > 0 ? "make" : "take"} ${kind}`).join(", "))
      .join(" | "),
  );
}

describe("flow/apply/side-by-side", () => {
  it("lays the batches of kinds that are taken together beside each other, those of a kind in their order", async (t) => {
    const apart: readonly KindName[] = ["enrolment", "membership"];

    assert.deepEqual(await lanesWhere(t, (one, other) => apart.includes(one) && apart.includes(other)), [
      "make user",
      "make enrolment, take enrolment | make membership, take membership",
      "take user",
    ]);
  });

  it("lays the batches of no two kinds beside each other where a target takes one at a time", async (t) => {
    assert.deepEqual(await lanesWhere(t, () => false), [
      "make user",
      "make enrolment",
      "make membership, take membership",
      "take enrolment",
      "take user",
    ]);
  });
});
