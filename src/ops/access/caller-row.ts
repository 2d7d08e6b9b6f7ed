import type { Capability, Role } from "../../model/access.ts";
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

/** Columns of a caller; `o` is access.operator, `a` their active account. Components come with all that is below them. */
export const CALLER_COLUMNS = `
  o.id as operator, o.name, o.display_name as "displayName", a.person_code as person, a.kind as "accountKind",
  coalesce((select json_agg(json_build_object('role', given.role, 'components', array(
      with recursive below as (
        select unnest(given.components) as code
        union select c.component_code from facts.components c join below on c.parent_code = below.code)
      select code from below order by code)))
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

/** The caller that a row stands for: the roles given by hand, and the one that comes with the account. */
export function callerOf(row: CallerRow): Caller {
  const { operator, name, person } = row;
  return { kind: "operator", operator, name, person, assignments: [...row.assignments, ...roleOf(row)], only: null };
}

/** The same through a token: called by both names, and only for what it was made for. */
export function callerThrough(token: string, only: readonly Capability[], row: CallerRow): Caller {
  return { ...callerOf(row), kind: "token", name: `${row.name}/${token}`, only };
}

function roleOf({ accountKind }: CallerRow): readonly Assignment[] {
  const role = ROLES_OF_ACCOUNTS.get(accountKind ?? "");
  return role === undefined ? [] : [{ role, components: [] }];
}
