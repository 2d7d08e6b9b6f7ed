import { addOperator } from "./add-operator.ts";
import type { Desk } from "./desk.ts";
import { newPassword } from "./set-password.ts";

/** The first operator as made; the password is shown once and kept nowhere. */
export interface FirstOperator {
  readonly name: string;
  readonly password: string;
}

const NAME = "admin";

/** Makes an administrator where nobody can sign in yet; undefined where somebody can. Two servers that start at once make one. */
export function makeFirstOperator(desk: Desk): Promise<FirstOperator | undefined> {
  return desk.store.withLock("first-operator", 10_000, async () => {
    const { rowCount } = await desk.store.query("select from access.operator limit 1");
    if (rowCount > 0) return undefined;
    const password = newPassword();
    const assignments = [{ role: "administrator", components: [] }] as const;
    await addOperator(desk, { name: NAME, displayName: NAME, origin: "local", account: null, assignments }, password);
    return { name: NAME, password };
  });
}
