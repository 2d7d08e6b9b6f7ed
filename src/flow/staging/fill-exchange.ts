import { quotedTexts } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { EXCHANGE_PROGRAMMES } from "../../model/delivery.ts";
import { shownKey, type StagedTable } from "./staged-table.ts";
import { tellSql } from "./tell-problems.ts";

const NAMED = "s.fate is null and s.exchange_programme <> ''";
const PROGRAMMES = `(values ${EXCHANGE_PROGRAMMES.map(
  ({ programme, direction, period }) => `(${quotedTexts([programme, direction, period])})`,
).join(", ")}) as p(programme, direction, period)`;

const UNKNOWN = `${NAMED} and not exists (select from ${PROGRAMMES} where p.programme = s.exchange_programme)`;

/**
 * Takes the direction and the period of exchanges from the nomenclature where they are empty and it leaves no choice. An unknown
 * programme is told and has neither, whatever its row says: it must never remove anybody.
 */
export async function fillExchange(tx: Queries, staged: StagedTable): Promise<void> {
  await tx.query(unknownSql(staged));
  await tx.query(`update ${staged.name} s set exchange_direction = null, exchange_period = null where ${UNKNOWN}`);
  await tx.query(onlySql(staged, { fill: "direction", by: "period" }));
  await tx.query(onlySql(staged, { fill: "period", by: "direction" }));
}

function unknownSql(staged: StagedTable): string {
  return tellSql(staged, {
    code: "exchange-programme-unknown",
    line: "s.line",
    column: "'exchange_programme'",
    key: shownKey(staged, "s"),
    facts: "jsonb_build_object('programme', s.exchange_programme)",
    from: `from ${staged.name} s where ${UNKNOWN}`,
  });
}

interface Filling {
  readonly fill: "direction" | "period";
  readonly by: "direction" | "period";
}

function onlySql({ name }: StagedTable, { fill, by }: Filling): string {
  return `update ${name} s set exchange_${fill} = (
      select min(p.${fill}) from ${PROGRAMMES}
      where p.programme = s.exchange_programme and (s.exchange_${by} is null or p.${by} = s.exchange_${by})
      having count(distinct p.${fill}) = 1)
    where ${NAMED} and s.exchange_${fill} is null`;
}
