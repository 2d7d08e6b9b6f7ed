import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import { declaredColumns } from "./fact-tables.ts";
import { listOf, shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

/** Collapses rows that are identical into the first of them, and refuses all rows of a key that contradict each other. */
export async function settleDuplicates(tx: Queries, staged: StagedTable): Promise<void> {
  const key = listOf(deliveryTable(staged.file.table).key);
  const { rowCount } = await tx.query(`
    create temporary table doubled on commit drop as
    select ${key} from ${staged.name}
    where fate is null and (${key}) in (select ${key} from ${staged.name} where again)
    group by ${key} having count(*) > 1`);
  if (rowCount > 0) await judge(tx, staged);
  await tx.query("drop table pg_temp.doubled");
}

/** `same`: the first line that says the same; `first` and `last` of these by key differ where rows contradict each other. */
async function judge(tx: Queries, staged: StagedTable): Promise<void> {
  const { key } = deliveryTable(staged.file.table);
  const contents = listOf([...declaredColumns(staged.file.table), "action", "cleared"], "s.");
  await tx.query(`
    create temporary table judged on commit drop as
    with alike as (
      select s.line, ${listOf(key, "s.")}, min(s.line) over (partition by ${contents}) as same
      from ${staged.name} s join pg_temp.doubled using (${listOf(key)}) where s.fate is null)
    select line, same, min(same) over by_key as first, max(same) over by_key as last
    from alike window by_key as (partition by ${listOf(key)})`);
  await tx.query("analyze pg_temp.judged");
  await tx.query(contradictingSql(staged));
  await tx.query(collapsedSql(staged));
  await tx.query(`
    update ${staged.name} s set fate = case when j.first = j.last then 'collapsed' else 'refused' end
    from pg_temp.judged j where s.line = j.line and (j.first <> j.last or j.line <> j.same)`);
  await tx.query("drop table pg_temp.judged");
}

function contradictingSql(staged: StagedTable): string {
  const differing = declaredColumns(staged.file.table)
    .map(
      (column) =>
        `case when s.${quotedName(column)} is distinct from o.${quotedName(column)} then ${quotedText(column)} end`,
    )
    .join(", ");
  return tellSql(staged, {
    code: "key-contradicting",
    line: "s.line",
    key: shownKey(staged, "s"),
    facts: `jsonb_build_object('other_line', o.line, 'columns', concat_ws(', ', ${differing}))`,
    from: `from pg_temp.judged j join ${staged.name} s on s.line = j.line
      join ${staged.name} o on o.line = case when j.same = j.first then j.last else j.first end
      where j.first <> j.last`,
  });
}

function collapsedSql(staged: StagedTable): string {
  return tellSql(staged, {
    code: "key-collapsed",
    line: "s.line",
    key: shownKey(staged, "s"),
    facts: "jsonb_build_object('other_line', j.same)",
    from: `from pg_temp.judged j join ${staged.name} s on s.line = j.line where j.first = j.last and j.line <> j.same`,
  });
}
