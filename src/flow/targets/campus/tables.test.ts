import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { type Kind, KIND_NAMES, KINDS } from "../../../model/kinds.ts";
import { settableOf, tableOf } from "../sets/index.ts";
import { CAMPUS } from "./tables.ts";

describe("flow/targets/campus/tables", () => {
  it("finds each kind's table with its key, its fields, the columns of people and the run since which it is so", async (t) => {
    const store = await openCampusStore(t);
    for (const kind of KIND_NAMES) {
      const { key, fields }: Kind = KINDS[kind];
      const { rows } = await store.query<{ columns: string[]; key: string[] }>(COLUMNS, [tableOf(CAMPUS, kind)]);
      assert.deepEqual(rows[0]?.key, key, kind);
      assert.deepEqual(rows[0]?.columns, [...key, ...settableOf(CAMPUS, kind), "since_run"].sort(), kind);
      assert.deepEqual(
        fields.filter((field) => !settableOf(CAMPUS, kind).includes(field)),
        [],
      );
    }
  });
});

// The platform's own number of a space is given by the table.
const COLUMNS = `
  select array_agg(attname::text order by attname) filter (where attidentity = '') as columns,
    (select array_agg(k.attname::text order by i.place) from pg_index x
      cross join unnest(x.indkey::smallint[]) with ordinality i (number, place)
      join pg_attribute k on k.attrelid = x.indrelid and k.attnum = i.number
      where x.indrelid = $1::regclass and x.indisprimary) as key
  from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`;
