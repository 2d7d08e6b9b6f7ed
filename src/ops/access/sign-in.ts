import type { Clock } from "../../infra/clock.ts";
import { isPassword } from "../../infra/crypto/password.ts";
import type { Store } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";

/** A try to sign in with a password, and from where. */
export interface PasswordTry {
  readonly name: string;
  readonly password: string;
  readonly address: string;
}

/** Wrong tries within the window after which a name waits: from one place, and from everywhere. */
const MOST_FROM_ONE_PLACE = 5;
const MOST_FROM_EVERYWHERE = 50;
const WINDOW_MINUTES = 15;

/**
 * The number of the operator whose name and password these are. OperatorError `sign-in-refused`, which never says what was wrong, and
 * `sign-in-too-often`, which comes before any password is looked at. Both take the same time for a name that nobody has.
 */
export async function checkSignIn(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { name: typed, password, address }: PasswordTry,
): Promise<number> {
  const name = typed.normalize("NFKC").trim().toLowerCase().slice(0, 100);
  const now = clock.now();
  await refuseGuessing(store, { name, address, now });
  const { rows } = await store.query<{ id: number; password_hash: string | null }>(
    "select id, password_hash from access.operator where name = $1 and origin = 'local' and blocked_at is null",
    [name],
  );
  const [operator] = rows;
  if (await isPassword(password, operator?.password_hash ?? null)) {
    await store.query("delete from access.failed_sign_on where name = $1 and address = $2", [name, address]);
    if (operator !== undefined) return operator.id;
  }
  await store.query("insert into access.failed_sign_on (name, address, failed_at) values ($1, $2, $3)", [
    name,
    address,
    now,
  ]);
  throw new OperatorError("This name and this password do not go together.", {
    code: "sign-in-refused",
    next: "Check both, or ask an administrator for a new password.",
  });
}

interface Guess {
  readonly name: string;
  readonly address: string;
  readonly now: Date;
}

async function refuseGuessing(store: Store, { name, address, now }: Guess): Promise<void> {
  const { rows } = await store.query<{ here: number; everywhere: number }>(
    `select count(*) filter (where address = $2)::integer as here, count(*)::integer as everywhere
       from access.failed_sign_on where name = $1 and failed_at > $3::timestamptz - make_interval(mins => $4)`,
    [name, address, now, WINDOW_MINUTES],
  );
  const { here = 0, everywhere = 0 } = rows[0] ?? {};
  if (here < MOST_FROM_ONE_PLACE && everywhere < MOST_FROM_EVERYWHERE) return;
  throw new OperatorError("There were too many wrong tries for this name.", {
    code: "sign-in-too-often",
    facts: { minutes: String(WINDOW_MINUTES) },
    next: `Wait ${WINDOW_MINUTES} minutes, or ask an administrator for a new password.`,
  });
}
