import type { Queries } from "../../../infra/store/store.ts";

/** What only shows when the whole offer has been decided. */
const FINDINGS = [
  // A group in the spaces of two elements that no carrier relation joins.
  `select 'group-in-two-spaces', 'warning', 'groups.csv', g.line, 'group_code', g.group_code,
          jsonb_build_object('spaces', string_agg(distinct w.element_code, ', '))
     from wanted."group" k join wanted.course w using (course_key) join facts.groups g on g.group_code = k.group_key
    group by g.group_code, g.line having count(distinct w.element_code) > 1`,
  `select 'carrier-cycle', 'error', 'carriers.csv', f.line, 'carried_code', f.carried_code,
          jsonb_build_object('carrier', f.carrier_code)
     from facts.carriers f join decided.space s on s.element_code = f.carried_code
    where s.reason = 'carrier-cycle'`,
];

/** Writes down, as problems of the run, what the decided offer shows. */
export async function findOfferProblems(tx: Queries, run: number, remoteSuffix: string): Promise<void> {
  for (const finding of FINDINGS)
    await tx.query(`insert into journal.problem select $1, found.* from (${finding}) found`, [run]);
  await tx.query(
    `insert into journal.problem
     select $1, 'course-key-collision', 'error', 'elements.csv', e.line, 'element_code', e.element_code,
            jsonb_build_object('remote', r.element_code)
       from facts.elements e
       join facts.elements r on r.remote and r.element_code || $2 = e.element_code
       join decided.space s on s.element_code = e.element_code and s.has_space
       join decided.space v on v.element_code = r.element_code and v.has_space`,
    [run, remoteSuffix],
  );
}
