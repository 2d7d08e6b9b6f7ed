import type { Clock } from "../../infra/clock.ts";
import type { Queries, Store } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";

/** Who may come in through the university's sign-on: those added as operators only, or also all who have an active account. */
export const WELCOMED = ["operators", "accounts"] as const;
export type Welcomed = (typeof WELCOMED)[number];

/**
 * The number of the operator whom the university's sign-on calls so; one is made for the person of an active account where these
 * are welcome. OperatorError `sign-in-unknown` for everybody else, also for the name of a local operator: the outside cannot become it.
 */
export async function admitOutside(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  username: string,
  welcomed: Welcomed,
): Promise<number> {
  const name = username.normalize("NFKC").trim().toLowerCase();
  const account = await accountOf(store, name);
  const isWelcome = account !== null && welcomed === "accounts";
  if (isWelcome) await addFromAccount(store, { name, account, now: clock.now() });
  const { rows } = await store.query<{ id: number }>(
    `update access.operator set account = coalesce(account, $2)
      where name = $1 and origin = 'outside' and blocked_at is null
        and (not from_account or $3 or exists (select from access.assignment where operator = id))
     returning id`,
    [name, account?.username ?? null, isWelcome],
  );
  const [operator] = rows;
  if (operator !== undefined) return operator.id;
  throw new OperatorError(`Your university knows you as "${username}"; Passerelle does not know you yet.`, {
    code: "sign-in-unknown",
    next: "Ask an administrator of Passerelle to add you, or to unblock you.",
  });
}

interface Account {
  readonly username: string;
  readonly displayName: string;
}

/** The one active account of that username, in any case; none where two differ by case only. */
async function accountOf(store: Queries, name: string): Promise<Account | null> {
  const { rows } = await store.query<Account>(
    `select a.username, concat_ws(' ', coalesce(s.chosen_first_name, s.first_name, t.first_name, a.first_name),
         coalesce(s.usual_name, s.family_name, t.family_name, a.family_name)) as "displayName"
       from facts.accounts a
       left join facts.students s on s.student_code = a.person_code
       left join facts.staff t on t.staff_code = a.person_code
      where lower(a.username) = $1 and a.active limit 2`,
    [name],
  );
  const [account, another] = rows;
  return account === undefined || another !== undefined ? null : account;
}

interface Arrival {
  readonly name: string;
  readonly account: Account;
  readonly now: Date;
}

async function addFromAccount(store: Queries, { name, account, now }: Arrival): Promise<void> {
  await store.query(
    `insert into access.operator (name, display_name, origin, account, from_account, added_at, added_by)
     values ($1, $2, 'outside', $3, true, $4, $1) on conflict (name) do nothing`,
    [name, account.displayName || name, account.username, now],
  );
}
