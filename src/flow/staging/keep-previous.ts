import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import { declaredColumns } from "./fact-tables.ts";
import { equalOn, listOf, sameKey, shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

/**
 * Keeps the facts of before whose rows were refused: they are staged again, as `kept`. Where only a part of a refused row's key could
 * be read, every missing fact that fits this part is kept, for any of them may be meant. Gives how many were kept.
 */
export async function keepPrevious(tx: Queries, staged: StagedTable): Promise<number> {
  let kept = 0;
  for (const known of await readableKeyParts(tx, staged)) kept += await keepFitting(tx, staged, known);
  return kept;
}

/** The sets of key columns that could be read in refused rows, the most complete first. */
async function readableKeyParts(tx: Queries, { name, file }: StagedTable): Promise<readonly (readonly string[])[]> {
  const { key } = deliveryTable(file.table);
  const readable = key
    .map((column) => `case when ${quotedName(column)} is not null then ${quotedText(column)} end`)
    .join(", ");
  const { rows } = await tx.query<{ known: readonly string[] }>(
    `select distinct array_remove(array[${readable}], null) as known from ${name} where fate = 'refused'`,
  );
  const sets = rows.map(({ known }) => known).toSorted((one, other) => other.length - one.length);
  // A delta removes nothing but what it names.
  return file.mode === "full" ? sets : sets.filter((known) => known.length === key.length);
}

async function keepFitting(tx: Queries, staged: StagedTable, known: readonly string[]): Promise<number> {
  const { key } = deliveryTable(staged.file.table);
  const columns = listOf(declaredColumns(staged.file.table));
  const unknown = key.filter((column) => !known.includes(column)).map((column) => `r.${quotedName(column)} is null`);
  const readable = known.map((column) => `r.${quotedName(column)} is not null`);
  const refused = `
    select ${[...known.map((column) => `r.${quotedName(column)}`), "min(r.line) as refused_line"].join(", ")}
    from ${staged.name} r where ${["r.fate = 'refused'", ...unknown, ...readable].join(" and ")}
    group by ${known.length === 0 ? "()" : listOf(known, "r.")}`;
  const kept = `
    select f.*, r.refused_line from facts.${staged.file.table} f join (${refused}) r on ${equalOn(known, "r", "f")}
    where f.source = ${quotedText(staged.source)} and not exists (
      select from ${staged.name} s where (s.fate is null or s.fate in ('kept', 'deleted')) and ${sameKey(staged, "s", "f")})`;
  const tell = tellSql(staged, {
    code: "kept-from-previous",
    line: "k.refused_line",
    key: shownKey(staged, "k"),
    from: "from kept k",
  });
  const { rowCount } = await tx.query(`with kept as (${kept}), restaged as (
    insert into ${staged.name} (${columns}, fate) select ${columns}, 'kept' from kept) ${tell}`);
  return rowCount;
}
