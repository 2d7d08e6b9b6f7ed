import type { Queries } from "../../../infra/store/store.ts";
import { deliveryTable, type DeliveryTableName } from "../../../model/delivery.ts";

/** A row by leading columns of its key, or by another column that names it. */
export interface FactRow {
  readonly table: DeliveryTableName;
  readonly key: Readonly<Record<string, string>>;
}

/** File, line and time of a fact: of the delivery that first said it as it stands. */
export interface FactOrigin {
  readonly file: string;
  readonly line: number;
  /** ISO 8601: the row's own time where it has one, else when its delivery was extracted. */
  readonly time: string;
}

/** Where each fact comes from, in the same order; null where the delivery has no such row. All in one statement. Needs `askFacts`. */
export async function readOrigins(facts: Queries, rows: readonly FactRow[]): Promise<readonly (FactOrigin | null)[]> {
  const values: string[][] = [];
  const found =
    rows.length === 0
      ? []
      : await ask(
          facts,
          shapesOf(rows).map((shape) => originsSql(shape, values)),
          values,
        );
  const origins = new Map(found.map(({ at, ...origin }) => [at, origin]));
  return rows.map((_row, at) => origins.get(at) ?? null);
}

interface OriginRow extends FactOrigin {
  /** Place of the fact in the question. */
  readonly at: number;
}

async function ask(
  facts: Queries,
  parts: readonly string[],
  values: readonly string[][],
): Promise<readonly OriginRow[]> {
  return (await facts.query<OriginRow>(parts.join(" union all "), values)).rows;
}

/** Facts of one table that are named by the same columns. */
interface Shape {
  readonly table: DeliveryTableName;
  readonly columns: readonly string[];
  readonly keys: readonly { readonly at: number; readonly key: FactRow["key"] }[];
}

function shapesOf(rows: readonly FactRow[]): readonly Shape[] {
  const named = rows.map(({ table, key }, at) => ({ table, key, at, columns: Object.keys(key) }));
  return [...Map.groupBy(named, ({ table, columns }) => [table, ...columns].join()).values()].flatMap((keys) =>
    keys.slice(0, 1).map(({ table, columns }) => ({ table, columns, keys })),
  );
}

/** The origins of one shape; adds its values to those of the statement. */
function originsSql({ table, columns, keys }: Shape, values: string[][]): string {
  const lists = [
    keys.map(({ at }) => String(at)),
    ...columns.map((column) => keys.map(({ key }) => key[column] ?? "")),
  ];
  const places = lists.map((list) => `$${values.push(list)}`);
  const names = columns.map((_column, at) => `k${at}`);
  const time =
    "updated_at" in deliveryTable(table).columns ? "coalesce(f.updated_at, d.extracted_at)" : "d.extracted_at";
  return `
    select at::integer as at, o.file, o.line, o.time
      from unnest(${places.map((place) => `${place}::text[]`).join(", ")}) as asked(${["at", ...names].join(", ")})
     cross join lateral (
       select f.file, f.line, ${time} as time
         from ${table} f left join facts.delivery d on d.run = f.since_run and d.source = f.source
        where ${columns.map((column, at) => `f."${column}" = asked.k${at}`).join(" and ")}
        order by f.file, f.line limit 1) o`;
}
