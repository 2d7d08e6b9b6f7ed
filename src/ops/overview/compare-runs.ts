import type { Queries } from "../../infra/store/store.ts";

/** Registrations whose decision became another one. */
export interface Move {
  /** The reason before; null where there was no registration. */
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** How decisions moved between two runs, whichever came first; most first. */
export async function readMoves(store: Queries, left: number, right: number): Promise<readonly Move[]> {
  const { rows } = await store.query<Move>(
    `with touched as (
       select ${KEY} from decided.registration where since_run > least($1::integer, $2::integer) and since_run <= greatest($1::integer, $2::integer)
       union select ${KEY} from decided.registration_past where until_run > least($1::integer, $2::integer) and until_run <= greatest($1::integer, $2::integer)),
     seen as (
       select ${KEY}, reason, since_run, null::integer as until_run from touched join decided.registration using (${KEY})
       union all
       select ${KEY}, reason, since_run, until_run from touched join decided.registration_past using (${KEY}))
     select l.reason as "from", r.reason as "to", count(*) as count
       from touched
       left join seen l on (${sameKey("l")}) and l.since_run <= $1::integer and (l.until_run is null or l.until_run > $1::integer)
       left join seen r on (${sameKey("r")}) and r.since_run <= $2::integer and (r.until_run is null or r.until_run > $2::integer)
      group by 1, 2 order by count desc, 1, 2`,
    [left, right],
  );
  return rows;
}

const COLUMNS = ["student_code", "element_code", "year", "step_code", "step_version"];
const KEY = COLUMNS.join(", ");

function sameKey(table: string): string {
  return COLUMNS.map((column) => `${table}.${column} = touched.${column}`).join(" and ");
}
