import { hashPassword } from "../../infra/crypto/password.ts";
import { OperatorError } from "../../model/errors.ts";
import { assignRoles } from "./assign-roles.ts";
import { checkAssignments, checkName, checkPassword } from "./check-operator.ts";
import type { Desk } from "./desk.ts";
import type { NewOperator } from "./operator.ts";

/**
 * Adds somebody who may sign in and gives their number; the password is for a local one, null for another.
 * OperatorError `operator-name`, `operator-exists`, `operator-roles`, `password-weak`.
 */
export async function addOperator(desk: Desk, wanted: NewOperator, password: string | null): Promise<number> {
  const name = checkName(wanted.name);
  checkAssignments(wanted.assignments);
  if (password !== null) checkPassword(password, name);
  const hashed = password === null ? null : await hashPassword(password);
  return desk.store.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `insert into access.operator (name, display_name, origin, password_hash, account, added_at, added_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (name) do nothing returning id`,
      [name, wanted.displayName, wanted.origin, hashed, wanted.account, desk.clock.now(), desk.author],
    );
    const [added] = rows;
    if (added === undefined) throw operatorExists(name);
    await assignRoles(tx, desk, { operator: added.id, assignments: wanted.assignments });
    return added.id;
  });
}

function operatorExists(name: string): OperatorError {
  return new OperatorError(`There is an operator "${name}" already.`, {
    code: "operator-exists",
    facts: { name },
    next: "Change that one, or choose another name.",
  });
}
