/** The columns of the facts that came or went after a run, as an SQL query in parentheses. */
export function changedSince(run: number, table: string, columns: string): string {
  return `(select ${columns} from facts.${table} where since_run > ${run}
    union all select ${columns} from facts.${table}_past where until_run > ${run})`;
}
