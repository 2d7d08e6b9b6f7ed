import { quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { sameKey, shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

/** Refuses the rows whose key another source holds: it was first. */
export async function settleOwners(tx: Queries, staged: StagedTable): Promise<void> {
  const { rowCount } = await tx.query("select from facts.delivery where source <> $1 limit 1", [staged.source]);
  if (rowCount === 0) return;
  const refused = `
    update ${staged.name} s set fate = 'refused'
    from facts.${staged.file.table} f
    where s.fate is null and f.source <> ${quotedText(staged.source)} and ${sameKey(staged, "s", "f")}
    returning s.line, ${shownKey(staged, "s")} as key, f.source as owner`;
  const tell = tellSql(staged, {
    code: "owner-conflict",
    line: "line",
    key: "key",
    facts: "jsonb_build_object('owner', owner)",
    from: "from refused",
  });
  await tx.query(`with refused as (${refused}) ${tell}`);
}
