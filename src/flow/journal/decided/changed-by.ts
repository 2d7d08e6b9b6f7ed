import type { Queries } from "../../../infra/store/store.ts";
import { BugError } from "../../../model/errors.ts";
import type { Outcome } from "../../../model/reasons.ts";
import type { DecidedTable } from "./table.ts";
import { ACTIVITIES, REGISTRATIONS } from "./tables.ts";

/** Which book of decisions. */
export type Book = "registration" | "activity";

const TABLES: Readonly<Record<Book, Pick<DecidedTable<never>, "name" | "key">>> = {
  registration: REGISTRATIONS,
  activity: ACTIVITIES,
};

/** So many decisions that were one thing and became another; equal ends where only spaces, groups or warnings changed. */
export interface DecisionMove {
  readonly fromOutcome: Outcome;
  readonly fromReason: string;
  readonly toOutcome: Outcome;
  readonly toReason: string;
  readonly count: number;
}

/** How many decisions a run has changed, by what they were and became; most first. */
export async function countMoves(tx: Queries, run: number, book: Book): Promise<readonly DecisionMove[]> {
  const { name, key } = TABLES[book];
  const { rows } = await tx.query<DecisionMove>(
    `select o.outcome as "fromOutcome", o.reason as "fromReason", n.outcome as "toOutcome", n.reason as "toReason",
            count(*) as count
       from ${name}_past o join ${name} n using (${key.join(", ")})
      where o.until_run = $1 and n.since_run = $1
      group by 1, 2, 3, 4 order by 5 desc, 2, 4`,
    [run],
  );
  return rows;
}

/** How many there are, and the first of them. */
export interface Some {
  readonly total: number;
  readonly examples: readonly string[];
}

/** Codes of the people with a decision that a run has changed. */
export function peopleChangedBy(tx: Queries, run: number, limit: number): Promise<Some> {
  return countSome(
    tx,
    [run, limit],
    `
    select student_code as one from decided.registration where since_run = $1
    union select staff_code from decided.activity where since_run = $1
    union select student_code from decided.administrative where since_run = $1`,
  );
}

/** Keys of the spaces that a run wants otherwise, or with other people or groups in them. */
export function coursesChangedBy(tx: Queries, run: number, limit: number): Promise<Some> {
  return countSome(
    tx,
    [run, limit],
    `
    select course_key as one from (
      ((${studentsIn("decided.registration_past where until_run = $1")})
        except (${studentsIn("decided.registration where since_run = $1")}))
      union ((${studentsIn("decided.registration where since_run = $1")})
        except (${studentsIn("decided.registration_past where until_run = $1")}))) student
    union select course_key from (
      ((${teachersIn("decided.activity_past")} where until_run = $1)
        except (${teachersIn("decided.activity")} where since_run = $1))
      union ((${teachersIn("decided.activity")} where since_run = $1)
        except (${teachersIn("decided.activity_past")} where until_run = $1))) teacher
    union select course_key from wanted.course where since_run = $1
    union select course_key from wanted.course_past where until_run = $1`,
  );
}

function studentsIn(rows: string): string {
  return `select course_key, student_code, group_codes from ${rows} and course_key is not null`;
}

function teachersIn(table: string): string {
  return `select course_key, staff_code from ${table}, unnest(course_keys) as course_key`;
}

async function countSome(tx: Queries, values: readonly unknown[], ones: string): Promise<Some> {
  const { rows } = await tx.query<Some>(
    `with ones as (${ones})
     select (select count(*) from ones) as total,
            array(select one from ones order by one collate "C" limit $2) as examples`,
    values,
  );
  const [some] = rows;
  if (some === undefined) throw new BugError("counting gave no row");
  return some;
}
