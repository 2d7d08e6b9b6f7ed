import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";

const CASES: readonly (readonly [sql: string, value: unknown])[] = [
  ["date '2026-09-01'", "2026-09-01"],
  ["date 'infinity'", "infinity"],
  ["timestamptz '2026-03-29 03:00:00.123456+02'", "2026-03-29T01:00:00.123456Z"],
  ["timestamptz '2026-01-01'", "2026-01-01T00:00:00Z"],
  ["timestamp '2026-01-01 08:30'", "2026-01-01T08:30:00"],
  ["interval '1 day 2 hours'", "P1DT2H"],
  ["9007199254740991::int8", 9007199254740991],
  ["9007199254740992::int8", "9007199254740992"],
  ["count(*)", 1],
  ["1.50::numeric", "1.50"],
  ["true", true],
  ["jsonb '{\"a\": [1]}'", { a: [1] }],
  ["null::date", null],
  ["'{2026-09-01,NULL}'::date[]", ["2026-09-01", null]],
  [
    "'{{1,2},{3,9007199254740992}}'::int8[]",
    [
      [1, 2],
      [3, "9007199254740992"],
    ],
  ],
  ["array[timestamptz '2026-01-01']", ["2026-01-01T00:00:00Z"]],
  ["array['a,b', null, 'c\"d']", ["a,b", null, 'c"d']],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
];

describe("infra/store/type-parsers", () => {
  for (const postgres of [18, 15] as const) {
    it(`gives values in the forms the store promises, on PostgreSQL ${postgres}`, async (t) => {
      const store = await openTestStore(t, { migrations: [], postgres });

      for (const [sql, value] of CASES) {
        const { rows } = await store.query(`SELECT ${sql} AS value`);
        assert.deepEqual(rows, [{ value }], sql);
      }
    });
  }
});
