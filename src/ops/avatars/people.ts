import type { MoodleSettings } from "../../infra/config/index.ts";
import type { Queries } from "../../infra/store/store.ts";

/** Whose pictures are shown. */
export type Shown = MoodleSettings["avatars"];

/** SQL of the accounts that are ours and in use, one a person, and whether their picture may be shown; `$1` says whose. */
function accounts(condition: string): string {
  return `
  select distinct on (u.person_code) u.person_code, u.username,
         $1 = 'all' or ($1 = 'consented' and coalesce(s.photo_consent, false)) as may
    from moodle.user u left join facts.students s on s.student_code = u.person_code
   where u.owner not like 'person:%' and not u.suspended and u.id is not null and u.person_code is not null and ${condition}
   order by u.person_code, u.username`;
}

/** An account of somebody, and what we have sent for it. */
export interface Account {
  readonly personCode: string;
  readonly username: string;
  /** Whether their picture may be shown. */
  readonly may: boolean;
  readonly sent: Sent | null;
}

/** What was sent for an account. */
export interface Sent {
  readonly digest: string;
  /** The platform's number of the picture; null: nobody knows whether it was carried out. */
  readonly picture: number | null;
}

/** The accounts of some people, by code. */
export async function findAccounts(
  store: Queries,
  shown: Shown,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  const { rows } = await store.query<Account>(
    `select a.person_code as "personCode", a.username, a.may,
            case when t.username is not null then json_build_object('digest', t.digest, 'picture', t.picture) end as sent
       from (${accounts("u.person_code = any($2)")}) a left join avatars.sent t using (username)`,
    [shown, codes],
  );
  return new Map(rows.map((account) => [account.personCode, account] as const));
}

/** Usernames for which we have sent a picture that may no longer be shown, with the platform's number of it. */
export async function findWithdrawn(
  store: Queries,
  shown: Shown,
): Promise<readonly { readonly username: string; readonly picture: number | null }[]> {
  const { rows } = await store.query<{ username: string; picture: number | null }>(
    `select t.username, t.picture from avatars.sent t
      where not exists (select from (${accounts("true")}) a where a.username = t.username and a.may) order by t.username`,
    [shown],
  );
  return rows;
}

/** Remembers what is about to be sent, or was. */
export async function rememberSent(
  store: Queries,
  { personCode, username }: Pick<Account, "personCode" | "username">,
  { digest, picture }: Sent,
): Promise<void> {
  await store.query(
    `insert into avatars.sent (username, person_code, digest, picture) values ($1, $2, $3, $4)
     on conflict (username) do update set person_code = excluded.person_code, digest = excluded.digest, picture = excluded.picture`,
    [username, personCode, digest, picture],
  );
}

/** Forgets what was sent for an account. */
export async function forgetSent(store: Queries, username: string): Promise<void> {
  await store.query("delete from avatars.sent where username = $1", [username]);
}
