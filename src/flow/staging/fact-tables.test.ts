import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openFactStore } from "../../../test/kits/delivery.ts";
import { DELIVERY_TABLE_NAMES, deliveryTable } from "../../model/delivery.ts";
import { declaredColumns, SETTLING_ORDER } from "./fact-tables.ts";

const TYPES = {
  code: "text",
  text: "text",
  choice: "text",
  integer: "integer",
  flag: "boolean",
  day: "date",
  year: "text",
  instant: "timestamp with time zone",
} as const;

const ORIGIN = ["source text not null", "file text not null", "line integer not null", "since_run integer not null"];

describe("flow/staging/fact-tables", () => {
  it("has the declared columns of every table in the store, today and in the past", async (t) => {
    const store = await openFactStore(t);
    const { rows } = await store.query<{ table: string; column: string }>(
      `select table_name as table, column_name || ' ' || data_type || case is_nullable when 'NO' then ' not null' else '' end as column
       from information_schema.columns where table_schema = 'facts' order by ordinal_position`,
    );
    for (const table of DELIVERY_TABLE_NAMES) {
      const declared = declaredColumns(table).map((column) => declaration(table, column));
      assert.deepEqual(columnsOf(rows, table), [...declared, ...ORIGIN]);
      assert.deepEqual(columnsOf(rows, `${table}_past`), [...declared, ...ORIGIN, "until_run integer not null"]);
    }
  });

  it("has the declared key of every table in the store", async (t) => {
    const store = await openFactStore(t);
    const { rows } = await store.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column
       from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'facts'::regnamespace,
         unnest(i.indkey) with ordinality as k(number, place)
       join pg_attribute a on a.attnum = k.number
       where i.indisprimary and a.attrelid = i.indrelid order by k.place`,
    );
    for (const table of DELIVERY_TABLE_NAMES) assert.deepEqual(columnsOf(rows, table), deliveryTable(table).key);
  });

  it("settles every table after those that it refers to", () => {
    assert.deepEqual([...SETTLING_ORDER].sort(), [...DELIVERY_TABLE_NAMES].sort());
    for (const [place, table] of SETTLING_ORDER.entries()) {
      const referred = deliveryTable(table).references.map(({ to }) => SETTLING_ORDER.indexOf(to));
      assert.ok(
        referred.every((before) => before <= place),
        table,
      );
    }
  });
});

function columnsOf(
  rows: readonly { readonly table: string; readonly column: string }[],
  table: string,
): readonly string[] {
  return rows.filter((row) => row.table === table).map(({ column }) => column);
}

function declaration(table: (typeof DELIVERY_TABLE_NAMES)[number], name: string): string {
  const column = deliveryTable(table).columns[name];
  assert.ok(column);
  const inKey = deliveryTable(table).key.includes(name);
  const type = inKey && column.type === "instant" ? "text" : TYPES[column.type];
  return `${name} ${type}${inKey || column.required || column.whenAbsent !== null ? " not null" : ""}`;
}
