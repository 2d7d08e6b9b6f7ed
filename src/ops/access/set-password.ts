import { hashPassword } from "../../infra/crypto/password.ts";
import { newSecret } from "../../infra/crypto/secret.ts";
import { OperatorError } from "../../model/errors.ts";
import { checkPassword } from "./check-operator.ts";
import type { Desk } from "./desk.ts";
import { findOperator } from "./find-operators.ts";

/**
 * Gives a local operator another password and ends their sessions but the one that asks.
 * OperatorError `operator-unknown`, `operator-outside`, `password-weak`.
 */
export async function setPassword(
  { store }: Pick<Desk, "store">,
  operator: number,
  { password, keep }: { readonly password: string; readonly keep: number | null },
): Promise<void> {
  const { name, origin } = await findOperator(store, operator);
  if (origin !== "local") throw operatorOutside(name);
  checkPassword(password, name);
  const hashed = await hashPassword(password);
  await store.transaction(async (tx) => {
    await tx.query("update access.operator set password_hash = $2 where id = $1", [operator, hashed]);
    await tx.query("delete from access.session where operator = $1 and id is distinct from $2", [operator, keep]);
  });
}

/** A password for somebody who has none yet or forgot it: shown once, to be changed. */
export function newPassword(): string {
  return newSecret().slice(0, 20);
}

function operatorOutside(name: string): OperatorError {
  return new OperatorError(`"${name}" signs in with the university's sign-on and has no password here.`, {
    code: "operator-outside",
    facts: { name },
    next: "Change the password there.",
  });
}
