import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openMoodleWorld, settingsOf } from "../../../../../test/kits/moodle-target.ts";
import { switchPluginOn } from "../../../../../test/kits/moodle/index.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import { examineReader } from "./examine-reader.ts";

describe("flow/targets/moodle/publishing/examine-reader", () => {
  it("wants a role that may read what is published and nothing else, which the guide makes", async (t) => {
    const { store, moodle } = await openMoodleWorld(t);
    await switchPluginOn(moodle.store, { dbuser: "the_reader" });
    const settings = settingsOf(moodle, { enrolments: "pull" });
    const taken = new Error("roles are of the whole server: this one is taken back");
    const looking = store.transaction(async (tx) => {
      assert.equal((await examineReader(tx, settings)).status, "wrong");
      await tx.query("create role the_reader");
      assert.equal((await examineReader(tx, settings)).status, "wrong");

      await tx.query("grant usage on schema published to the_reader");
      await tx.query("grant select on all tables in schema published to the_reader");
      assert.equal((await examineReader(tx, settings)).status, "ok");
      for (const view of ["enrolment", "account", "course"]) await asReader(tx, `select from published.${view}`);
      await tx.query("savepoint reading");
      await assert.rejects(asReader(tx, "select from moodle.enrolment"), /permission denied/);
      await tx.query("rollback to savepoint reading");

      await tx.query("grant usage on schema moodle to the_reader");
      assert.equal((await examineReader(tx, settings)).status, "warning");
      throw taken;
    });
    await assert.rejects(looking, taken);
  });
});

async function asReader(tx: Queries, sql: string): Promise<void> {
  await tx.query("set local role the_reader");
  await tx.query(sql);
  await tx.query("reset role");
}
