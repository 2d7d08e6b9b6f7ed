import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import { declaredColumns } from "./fact-tables.ts";
import { isOn, listOf, noteRows, rowsOn, shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

/** Collapses rows that are identical into the first of them, and refuses all rows of a key that contradict each other. */
export async function settleDuplicates(tx: Queries, staged: StagedTable): Promise<void> {
  const key = listOf(deliveryTable(staged.file.table).key);
  const suspects = await tx.query(`
    create temporary table suspect on commit drop as
    select distinct ${key} from ${staged.name} where again and fate is null`);
  if (suspects.rowCount > 0) {
    await tx.query("analyze pg_temp.suspect");
    await judge(tx, staged);
  }
  await tx.query("drop table pg_temp.suspect");
}

async function judge(tx: Queries, staged: StagedTable): Promise<void> {
  const doubled = await tx.query(judgedSql(staged));
  if (doubled.rowCount > 0) {
    await tx.query("analyze pg_temp.judged");
    await noteRows(tx, staged, "select place from pg_temp.judged");
    await tx.query(contradictingSql(staged));
    await tx.query(collapsedSql(staged));
    await tx.query(`
      update ${staged.name} s set fate = case when j.first = j.last then 'collapsed' else 'refused' end
      from pg_temp.judged j where s.line = j.line and ${isOn("s", "select line from pg_temp.judged")}`);
  }
  await tx.query("drop table pg_temp.judged");
}

/**
 * The rows that cannot stay, in `judged`. `same`: the first line that says the same; `first` and `last` of these by key differ where
 * rows contradict each other.
 */
function judgedSql({ file, name }: StagedTable): string {
  const key = listOf(deliveryTable(file.table).key);
  const contents = listOf([...declaredColumns(file.table), "action", "cleared"], "s.");
  return `
    create temporary table judged on commit drop as
    with alike as (
      select s.*, s.ctid as place, min(s.line) over (partition by ${contents}) as same
      from ${name} s join pg_temp.suspect using (${key}) where s.fate is null),
    judged as (
      select place, line, same, min(same) over by_key as first, max(same) over by_key as last
      from alike window by_key as (partition by ${key}))
    select * from judged where first <> last or line <> same`;
}

function contradictingSql(staged: StagedTable): string {
  const differing = declaredColumns(staged.file.table)
    .map(
      (column) =>
        `case when s.${quotedName(column)} is distinct from o.${quotedName(column)} then ${quotedText(column)} end`,
    )
    .join(", ");
  const other = "case when j.same = j.first then j.last else j.first end";
  return tellSql(staged, {
    code: "key-contradicting",
    line: "s.line",
    key: shownKey(staged, "s"),
    facts: `jsonb_build_object('other_line', o.line, 'columns', concat_ws(', ', ${differing}))`,
    from: `from pg_temp.judged j join ${rowsOn(staged, "select line from pg_temp.judged")} s on s.line = j.line
      join ${rowsOn(staged, `select ${other} from pg_temp.judged j`)} o on o.line = ${other}
      where j.first <> j.last`,
  });
}

function collapsedSql(staged: StagedTable): string {
  return tellSql(staged, {
    code: "key-collapsed",
    line: "s.line",
    key: shownKey(staged, "s"),
    facts: "jsonb_build_object('other_line', j.same)",
    from: `from pg_temp.judged j join ${rowsOn(staged, "select line from pg_temp.judged")} s on s.line = j.line
      where j.first = j.last`,
  });
}
