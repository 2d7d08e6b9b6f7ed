import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { type Column, deliveryTable } from "../../model/delivery.ts";
import { sameKey, shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

/**
 * Makes whole rows of a delta's: what a row leaves alone is taken from the facts of before, or is what an absent column means. A new
 * row that lacks what must be there is refused; deletions are marked, and told where there is nothing to delete.
 */
export async function completeDelta(tx: Queries, staged: StagedTable): Promise<void> {
  const columns = Object.entries(deliveryTable(staged.file.table).columns).filter(([name]) => !isKey(staged, name));
  const required = columns.filter(([, column]) => column.required).map(([name]) => name);
  for (const name of required) await tx.query(lackingSql(staged, name));
  if (required.length > 0) await tx.query(refuseSql(staged, required));
  if (columns.length > 0) await tx.query(completeSql(staged, columns));
  await tx.query(needlessSql(staged));
  await tx.query(`update ${staged.name} set fate = 'deleted' where fate is null and action = 'delete'`);
}

function isKey({ file }: StagedTable, name: string): boolean {
  return deliveryTable(file.table).key.includes(name);
}

function isNew(staged: StagedTable): string {
  return `s.fate is null and s.action = 'upsert'
    and not exists (select from facts.${staged.file.table} f where ${sameKey(staged, "s", "f")})`;
}

function lackingSql(staged: StagedTable, name: string): string {
  return tellSql(staged, {
    code: "cell-required",
    line: "s.line",
    column: quotedText(name),
    key: shownKey(staged, "s"),
    from: `from ${staged.name} s where ${isNew(staged)} and s.${quotedName(name)} is null`,
  });
}

function refuseSql(staged: StagedTable, required: readonly string[]): string {
  const lacks = required.map((name) => `s.${quotedName(name)} is null`).join(" or ");
  return `update ${staged.name} s set fate = 'refused' where ${isNew(staged)} and (${lacks})`;
}

function needlessSql(staged: StagedTable): string {
  return tellSql(staged, {
    code: "delta-delete-unknown",
    line: "s.line",
    key: shownKey(staged, "s"),
    from: `from ${staged.name} s where s.fate is null and s.action = 'delete'
      and not exists (select from facts.${staged.file.table} f where ${sameKey(staged, "s", "f")})`,
  });
}

function completeSql(staged: StagedTable, columns: readonly (readonly [string, Column])[]): string {
  const whole = columns.map(([name, column]) => {
    const absent = sqlValue(column.whenAbsent);
    const emptied = sqlValue(column.whenEmpty ?? column.whenAbsent);
    const quoted = quotedName(name);
    return `${quoted} = case when ${quotedText(name)} = any(s.cleared) then ${emptied}
      else coalesce(s.${quoted}, f.${quoted}, ${absent}) end`;
  });
  return `update ${staged.name} s set ${whole.join(", ")}
    from ${staged.name} o left join facts.${staged.file.table} f on ${sameKey(staged, "o", "f")}
    where o.line = s.line and s.fate is null and s.action = 'upsert'`;
}

function sqlValue(value: Column["whenAbsent"]): string {
  return typeof value === "string" ? quotedText(value) : String(value);
}
