import type { Queries, Store } from "../../infra/store/store.ts";
import { madeMeanwhile } from "./made-meanwhile.ts";

/** Makes the people and elements that can be searched those of the newest delivery, and who is gone; does nothing where they are already. */
export async function refreshPeople(store: Store): Promise<void> {
  const wanted = await wantedRun(store);
  if (wanted === null) return;
  await store.transaction(async (tx) => {
    if (await madeMeanwhile(tx, "lists.person_basis", async () => (await wantedRun(tx)) === null)) return;
    await tx.query("delete from lists.person");
    await tx.query(PEOPLE);
    await tx.query("delete from lists.element");
    await tx.query(ELEMENTS);
    await tx.query(
      "insert into lists.person_basis (run) values ($1) on conflict (only_row) do update set run = excluded.run",
      [wanted],
    );
  });
  await store.query("analyze lists.person");
  await store.query("analyze lists.element");
}

/** The run whose people are to be made; null where they are there, or nobody was delivered. */
async function wantedRun(store: Queries): Promise<number | null> {
  const { rows } = await store.query<{ wanted: number | null; there: number | null }>(BASIS, [], {
    comes: "asked-often",
  });
  const { wanted = null, there = null } = rows[0] ?? {};
  return wanted === there ? null : wanted;
}

const BASIS = `
  select (select max(run) from facts.delivery) as wanted, (select run from lists.person_basis) as there`;

const ELEMENTS = `
  insert into lists.element (element_code, folded)
  select element_code, lists.fold(element_code || ' ' || name) from facts.elements`;

const PEOPLE = `
  with account as (
    select person_code, array_agg(username order by active desc, username) as usernames, max(component_code) as component
      from (select person_code, username, active, component_code from facts.accounts
            union all
            select person_code, username, false, null from facts.accounts_past p
             where not exists (select from facts.accounts a where a.person_code = p.person_code)) a
     group by person_code),
  student as (
    select false as gone, 0 as until_run, student_code, family_name, usual_name, first_name, chosen_first_name
      from facts.students
    union all
    select true, until_run, student_code, family_name, usual_name, first_name, chosen_first_name from facts.students_past),
  staff as (
    select false as gone, 0 as until_run, staff_code, family_name, first_name, component_code from facts.staff
    union all
    select true, until_run, staff_code, family_name, first_name, component_code from facts.staff_past),
  known as (
    (select distinct on (student_code) student_code as code, 'student' as kind, coalesce(usual_name, family_name) as family_name,
            coalesce(chosen_first_name, first_name) as first_name, family_name as also, null as component, gone
       from student order by student_code, gone, until_run desc)
    union all
    (select distinct on (staff_code) staff_code, 'staff', family_name, first_name, '', component_code, gone
       from staff order by staff_code, gone, until_run desc))
  insert into lists.person (code, kind, family_name, first_name, usernames, component, gone, sort_name, folded)
  select k.code, k.kind, k.family_name, k.first_name, coalesce(a.usernames, '{}'), coalesce(k.component, a.component), k.gone,
         lists.fold(k.family_name || ' ' || k.first_name),
         lists.fold(concat_ws(' ', k.family_name, k.first_name, k.also, k.code, array_to_string(a.usernames, ' ')))
    from known k left join account a on a.person_code = k.code`;
