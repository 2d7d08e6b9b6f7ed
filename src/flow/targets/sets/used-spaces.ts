import type { Queries } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import { isUntouched, type Tables, tableOf } from "./tables.ts";

const IN_SPACES: readonly KindName[] = ["grouping", "group", "enrolment", "membership"];

/** Of these spaces, those where people have put something: shown, dated, described, with people, groups or cohorts by hand. */
export async function usedSpaces(tables: Tables, tx: Queries, keys: readonly string[]): Promise<readonly string[]> {
  const byHand = IN_SPACES.map(
    (kind) =>
      `exists (select from ${tableOf(tables, kind)} x where x.course_key = t.course_key and x.owner like 'person:%')`,
  );
  const { rows } = await tx.query<{ course_key: string }>(
    `select course_key from ${tableOf(tables, "course")} t
      where course_key = any($1)
        and (visible or archived or owner like 'person:%' or not (${isUntouched(tables, "course", "t")}) or ${byHand.join(" or ")}
          or exists (select from ${tableOf(tables, "binding")} b where b.course_key = t.course_key)
          or exists (select from ${tableOf(tables, "enrolment")} e where e.course_key = t.course_key and e.method <> 'database'))
      order by course_key`,
    [keys],
  );
  return rows.map((row) => row.course_key);
}
