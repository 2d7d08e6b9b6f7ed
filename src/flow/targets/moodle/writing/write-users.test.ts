import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type MoodleWorld, openMoodleWorld } from "../../../../../test/kits/moodle-target.ts";
import { failuresOf, perform } from "../../../../../test/kits/perform.ts";
import { change, thing } from "../../../../../test/kits/things.ts";

function user(username: string, email: string): ReturnType<typeof change> {
  return change("user", { after: thing("user", { username, email }) });
}

async function saidOf({ store }: MoodleWorld, run: number): Promise<readonly unknown[]> {
  return (await failuresOf(store, run)).map(({ key, code, found }) => [...key, code, found?.["said"]]);
}

describe("flow/targets/moodle/writing/write-users", () => {
  it("says why an account cannot be made, without a call for it, and makes the others", async (t) => {
    const world = await openMoodleWorld(t);
    await perform(world, [user("ana", "ana@example.org")]);
    const before = world.moodle.came.length;

    const { run, report } = await perform(world, [
      user("bob", "ANA@example.org"),
      user("Eva", "eva@example.org"),
      user("zoe", "zoe@example.org"),
    ]);

    assert.equal(report.applied, 1);
    assert.equal(world.moodle.came.length, before + 1);
    assert.deepEqual(await saidOf(world, run), [
      ["bob", "refused", "email: that of ana"],
      ["Eva", "refused", "username: small letters, digits and . _ @ - only"],
    ]);
  });

  it("finds the row that Moodle refuses without saying which", async (t) => {
    const world = await openMoodleWorld(t);

    const { run, report } = await perform(world, [
      user("ana", "ana@example.org"),
      user("bob", "no address"),
      user("zoe", "zoe@example.org"),
    ]);

    assert.equal(report.applied, 2);
    assert.deepEqual(await saidOf(world, run), [
      ["bob", "refused", "invalidparameter: Invalid parameter value detected"],
    ]);
  });
});
