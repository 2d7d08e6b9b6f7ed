import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { openTestStore } from "../../../../test/kits/store.ts";
import { loadMigrations } from "../../../infra/store/load-migrations.ts";
import { migrate } from "../../../infra/store/migrate.ts";

const FOLDER = resolve(import.meta.dirname, "../migrations");

/** Changes as they were kept before they had shapes: whole, and of part of a thing. */
const CHANGES = [
  { kind: "enrolment", key: ["E", "ana", "student", "database"], before: null, after: stateOf("E", "ana") },
  {
    kind: "course",
    key: ["E"],
    before: { course_key: "E", visible: false },
    after: { course_key: "E", visible: true },
  },
];

describe("flow/journal/plans/shapes", () => {
  it("keeps what every change was before there were shapes", async (t) => {
    const migrations = await loadMigrations([FOLDER]);
    const earlier = migrations.filter(({ name }) => name < "journal/012-shapes");
    const store = await openTestStore(t, { migrations: earlier });
    await store.query(
      `insert into journal.change (run, seq, set_no, kind, action, reason, key, before, after)
       select 1, row_number() over (), 0, kind, 'update', 'source-changed', key, before, after
         from jsonb_to_recordset($1) as c (kind text, key text[], before jsonb, after jsonb)`,
      [JSON.stringify(CHANGES)],
    );

    await migrate(store, migrations);

    const { rows } = await store.query("select kind, key, before, after from journal.change order by seq");
    assert.deepEqual(rows, CHANGES);
  });
});

function stateOf(course_key: string, username: string): object {
  return { course_key, username, role: "student", method: "database", status: "active", ends_at: null };
}
