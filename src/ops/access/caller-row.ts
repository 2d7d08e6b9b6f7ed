import type { Queries } from "../../infra/store/store.ts";
import type { Role } from "../../model/access.ts";
import type { Assignment, Caller } from "../../model/caller.ts";

/** What the store says of somebody; `accountKind` is that of their account in the deliveries, while it is active. */
export interface CallerRow {
  readonly operator: number;
  readonly name: string;
  readonly displayName: string;
  readonly person: string | null;
  readonly accountKind: string | null;
  readonly assignments: readonly Assignment[];
}

/** Columns of a caller; `o` is access.operator, `a` their active account. */
export const CALLER_COLUMNS = `
  o.id as operator, o.name, o.display_name as "displayName", a.person_code as person, a.kind as "accountKind",
  coalesce((select json_agg(json_build_object('role', given.role, 'components', given.components))
    from access.assignment given where given.operator = o.id), '[]') as assignments`;

/** Joins the account of an operator for as long as the deliveries say that it is active. */
export const ACTIVE_ACCOUNT = "left join facts.accounts a on a.username = o.account and a.active";

/** What an account of each kind makes of its person. */
const ROLES_OF_ACCOUNTS: ReadonlyMap<string, Role> = new Map([
  ["student", "student"],
  ["guest", "student"],
  ["staff", "teacher"],
  ["adjunct", "teacher"],
]);

/** The caller that a row stands for: the roles given by hand, with what is below their components, and that of the account. */
export async function callerOf(store: Queries, row: CallerRow): Promise<Caller> {
  const { operator, name, person } = row;
  const given = await Promise.all(row.assignments.map((assignment) => withBelow(store, assignment)));
  return { kind: "operator", operator, name, person, assignments: [...given, ...roleOf(row)], only: null };
}

/** Asked for registrars only: most calls are somebody else's. */
async function withBelow(store: Queries, { role, components }: Assignment): Promise<Assignment> {
  if (components.length === 0) return { role, components };
  const { rows } = await store.query<{ code: string }>(
    `with recursive below as (
       select unnest($1::text[]) as code
       union select c.component_code from facts.components c join below on c.parent_code = below.code)
     select code from below order by code`,
    [components],
  );
  return { role, components: rows.map(({ code }) => code) };
}

function roleOf({ accountKind }: CallerRow): readonly Assignment[] {
  const role = ROLES_OF_ACCOUNTS.get(accountKind ?? "");
  return role === undefined ? [] : [{ role, components: [] }];
}
