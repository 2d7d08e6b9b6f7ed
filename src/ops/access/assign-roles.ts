import type { Transaction } from "../../infra/store/store.ts";
import type { Assignment } from "../../model/caller.ts";
import type { Desk } from "./desk.ts";

/** Gives an operator these roles and no others; what stays keeps who gave it. */
export async function assignRoles(
  tx: Transaction,
  { clock, author }: Desk,
  wanted: { readonly operator: number; readonly assignments: readonly Assignment[] },
): Promise<void> {
  const { operator, assignments } = wanted;
  await tx.query("delete from access.assignment where operator = $1 and role <> all($2)", [
    operator,
    assignments.map(({ role }) => role),
  ]);
  for (const { role, components } of assignments)
    await tx.query(
      `insert into access.assignment as given (operator, role, components, given_at, given_by) values ($1, $2, $3, $4, $5)
       on conflict (operator, role) do update set components = excluded.components, given_at = excluded.given_at,
         given_by = excluded.given_by where given.components <> excluded.components`,
      [operator, role, components, clock.now(), author],
    );
}
