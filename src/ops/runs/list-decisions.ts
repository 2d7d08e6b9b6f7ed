import type { Store, Transaction } from "../../infra/store/store.ts";
import type { Outcome, RegistrationReason, TeacherReason, Warning } from "../../model/reasons.ts";
import type { Situation } from "../../model/situations.ts";

/** The decision of one pedagogic registration, as lists show it. */
export interface ListedDecision {
  readonly student_code: string;
  readonly element_code: string;
  readonly year: string;
  readonly outcome: Outcome;
  readonly reason: RegistrationReason;
  /** Null where the remote-study link was not reached. */
  readonly situation: Situation | null;
  readonly course_key: string | null;
  readonly group_codes: string[];
  readonly warnings: Warning[];
}

/** The decision of one planned activity with a teacher, as lists show it. */
export interface ListedTeacherDecision {
  readonly staff_code: string;
  readonly element_code: string | null;
  readonly activity_id: string;
  readonly outcome: "enrolled" | "not-enrolled";
  readonly reason: TeacherReason;
  readonly course_key: string[];
  readonly warnings: Warning[];
}

/** Which decisions are wanted; all of them when nothing is said. */
export interface DecisionsWanted {
  readonly reason?: string | undefined;
  readonly element?: string | undefined;
  readonly student?: string | undefined;
}

/** What a list is used for: it gets the rows as they come. */
export type UseRows<Row, T> = (rows: AsyncIterable<Row>) => Promise<T>;

/** Gives the decisions of registrations, by student and element; never all in memory. */
export function listDecisions<T>(store: Store, wanted: DecisionsWanted, use: UseRows<ListedDecision, T>): Promise<T> {
  const values = [wanted.reason ?? null, wanted.element ?? null, wanted.student ?? null];
  return store.transaction((tx) => use(rowsOf(tx, DECISIONS, values)));
}

/** Gives the decisions of planned activities with a teacher, by staff member and activity. */
export function listTeachers<T>(
  store: Store,
  wanted: Pick<DecisionsWanted, "reason">,
  use: UseRows<ListedTeacherDecision, T>,
): Promise<T> {
  return store.transaction((tx) => use(rowsOf(tx, TEACHERS, [wanted.reason ?? null])));
}

const DECISIONS = `
  select student_code, element_code, year, outcome, reason, situation, course_key, group_codes, warnings
  from decided.registration
  where ($1::text is null or reason = $1) and ($2::text is null or element_code = $2)
    and ($3::text is null or student_code = $3)
  order by student_code collate "C", element_code collate "C", step_code collate "C", step_version collate "C"`;

const TEACHERS = `
  select staff_code, element_code, activity_id, outcome, reason, course_keys as course_key, warnings
  from decided.activity
  where $1::text is null or reason = $1
  order by staff_code collate "C", activity_id collate "C"`;

async function* rowsOf<Row extends object>(
  tx: Transaction,
  sql: string,
  values: readonly unknown[],
): AsyncIterable<Row> {
  for await (const rows of tx.cursor<Row>(sql, values, 2000)) yield* rows;
}
