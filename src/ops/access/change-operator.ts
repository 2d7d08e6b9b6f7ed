import type { Queries, Transaction } from "../../infra/store/store.ts";
import type { Assignment } from "../../model/caller.ts";
import { assignRoles } from "./assign-roles.ts";
import { checkAssignments } from "./check-operator.ts";
import type { Desk } from "./desk.ts";
import { lastAdministrator, operatorUnknown } from "./operator-errors.ts";

/** What is changed of an operator; what is not named stays. */
export interface OperatorChange {
  readonly displayName?: string | undefined;
  readonly account?: string | null | undefined;
  readonly assignments?: readonly Assignment[] | undefined;
  readonly blocked?: boolean | undefined;
}

/**
 * Changes an operator; one who is blocked is signed out everywhere and their tokens stop working.
 * OperatorError `operator-unknown`, `operator-roles`, `operator-last-administrator`.
 */
export async function changeOperator(desk: Desk, operator: number, change: OperatorChange): Promise<void> {
  const { assignments, blocked } = change;
  if (assignments !== undefined) checkAssignments(assignments);
  await desk.store.transaction(async (tx) => {
    // Two administrators who take each other's rights away at once: the second one waits here, and is refused.
    await tx.query("lock table access.assignment in share row exclusive mode");
    const hadAdministrator = await hasAdministrator(tx);
    await describe(tx, operator, change);
    if (assignments !== undefined) await assignRoles(tx, desk, { operator, assignments });
    if (blocked !== undefined) await block(tx, desk, { operator, blocked });
    if (hadAdministrator && !(await hasAdministrator(tx))) throw lastAdministrator();
  });
}

async function describe(tx: Transaction, operator: number, change: OperatorChange): Promise<void> {
  const { rowCount } = await tx.query(
    `update access.operator set display_name = coalesce($2, display_name), account = case when $3 then $4 else account end
      where id = $1`,
    [operator, change.displayName ?? null, change.account !== undefined, change.account ?? null],
  );
  if (rowCount === 0) throw operatorUnknown(operator);
}

async function block(
  tx: Transaction,
  { clock }: Desk,
  { operator, blocked }: { readonly operator: number; readonly blocked: boolean },
): Promise<void> {
  await tx.query(
    "update access.operator set blocked_at = case when $2 then coalesce(blocked_at, $3) end where id = $1",
    [operator, blocked, clock.now()],
  );
  if (blocked) await tx.query("delete from access.session where operator = $1", [operator]);
}

// Somebody who is blocked gives no rights.
async function hasAdministrator(store: Queries): Promise<boolean> {
  const { rowCount } = await store.query(
    `select from access.assignment a join access.operator o on o.id = a.operator
      where a.role = 'administrator' and o.blocked_at is null limit 1`,
  );
  return rowCount > 0;
}
