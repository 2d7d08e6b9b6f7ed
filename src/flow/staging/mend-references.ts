import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { deliveryTable, type Reference } from "../../model/delivery.ts";
import { knownKeys } from "./known-keys.ts";
import { isOn, listOf, noteRows, rowsOn, shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

/**
 * Finds the references that point to nothing, into the temporary table `dangling` (`place`, `line`, `reference`: its place in the
 * declared list). One that points to exactly one known key but for case and leading zeros is repaired, told as `code-repaired`.
 */
export async function mendReferences(tx: Queries, staged: StagedTable): Promise<void> {
  const { references } = deliveryTable(staged.file.table);
  await tx.query(
    "create temporary table if not exists dangling (place tid, line integer, reference integer) on commit drop",
  );
  await tx.query("truncate pg_temp.dangling");
  if (references.length === 0) return;
  const { rowCount } = await tx.query(danglingSql(staged, references));
  if (rowCount === 0) return;
  await tx.query("analyze pg_temp.dangling");
  await noteRows(tx, staged, "select place from pg_temp.dangling");
  for (const [index, reference] of references.entries()) await mendReference(tx, staged, { ...reference, index });
}

/** Writes down the references that still point to nothing; the rows stay. */
export async function tellUnknown(tx: Queries, staged: StagedTable): Promise<void> {
  for (const [index, { columns, to }] of deliveryTable(staged.file.table).references.entries()) {
    await tx.query(
      tellSql(staged, {
        code: "reference-unknown",
        line: "s.line",
        column: quotedText(columns[0] ?? ""),
        key: shownKey(staged, "s"),
        facts: `jsonb_build_object('value', ${shownValue(columns, "s")}, 'table', ${quotedText(to)})`,
        from: `from ${rowsOn(staged, danglingLines(index))} s where s.fate is null`,
      }),
    );
  }
}

function danglingSql(staged: StagedTable, references: readonly Reference[]): string {
  const known = references.map((reference, index) => {
    const on = reference.columns.map((column, part) => `k${index}.part${part} = s.${quotedName(column)}`).join(" and ");
    return `left join ${knownKeys(staged, reference)} k${index} on ${on}`;
  });
  const dangles = references.map((reference, index) => `(${applies(reference)} and k${index}.part0 is null)`);
  const found = dangles.map((condition, index) => `case when ${condition} then ${index} end`).join(", ");
  return `insert into pg_temp.dangling
    select s.ctid, s.line, reference from ${staged.name} s ${known.join("\n")}
    cross join lateral unnest(array_remove(array[${found}], null)) as reference
    where s.fate is null and (${dangles.join(" or ")})`;
}

// An empty code refers to nothing and is no trouble.
function applies({ columns, when }: Reference): string {
  const filled = `s.${quotedName(columns[0] ?? "")} <> ''`;
  return when === undefined ? filled : `${filled} and s.${quotedName(when.column)} = ${quotedText(when.is)}`;
}

async function mendReference(
  tx: Queries,
  staged: StagedTable,
  reference: Reference & { readonly index: number },
): Promise<void> {
  const { columns, index } = reference;
  const sought = columns.map((column, part) => `s.${quotedName(column)} as part${part}`).join(", ");
  const parts = columns.map((_, part) => `part${part}`);
  const alike = parts.map((part) => `${looseForm(`k.${part}`)} = ${looseForm(`w.${part}`)}`).join(" and ");
  const { rowCount } = await tx.query(`
    create temporary table mend on commit drop as
    with wrong as (select distinct ${sought} from ${rowsOn(staged, danglingLines(index))} s)
    select ${parts.map((part) => `w.${part} as was_${part}, min(k.${part}) as is_${part}`).join(", ")}
    from wrong w join ${knownKeys(staged, reference)} k on ${alike}
    group by ${listOf(parts, "w.")} having count(*) = 1`);
  if (rowCount > 0) await applyMend(tx, staged, reference);
  await tx.query("drop table pg_temp.mend");
}

async function applyMend(
  tx: Queries,
  staged: StagedTable,
  reference: Reference & { readonly index: number },
): Promise<void> {
  const { columns, index } = reference;
  const each = columns.map((column, part) => ({
    column: quotedName(column),
    was: `m.was_part${part}`,
    is: `m.is_part${part}`,
  }));
  const mended = `
    update ${staged.name} s set again = true, ${each.map(({ column, is }) => `${column} = ${is}`).join(", ")}
    from pg_temp.mend m
    where ${isOn("s", danglingLines(index))} and ${each.map(({ column, was }) => `s.${column} = ${was}`).join(" and ")}
    returning s.line, ${shownKey(staged, "s")} as key,
      ${each.map(({ was }) => was).join(" || '/' || ")} as before, ${each.map(({ is }) => is).join(" || '/' || ")} as after`;
  const tell = tellSql(staged, {
    code: "code-repaired",
    line: "line",
    column: quotedText(columns[0] ?? ""),
    key: "key",
    facts: "jsonb_build_object('before', before, 'after', after)",
    from: "from mended",
  });
  await tx.query(`with mended as (${mended}), settled as (
    delete from pg_temp.dangling d using mended m where d.line = m.line and d.reference = ${index}) ${tell}`);
}

function danglingLines(index: number): string {
  return `select line from pg_temp.dangling where reference = ${index}`;
}

// What spreadsheets and people change in a code without meaning to.
function looseForm(part: string): string {
  return `ltrim(upper(${part}), '0')`;
}

function shownValue(columns: readonly string[], alias: string): string {
  return columns.map((column) => `${alias}.${quotedName(column)}`).join(" || '/' || ");
}
