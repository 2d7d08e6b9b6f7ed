import type { Queries } from "../../infra/store/store.ts";
import type { Operator } from "./operator.ts";
import { operatorUnknown } from "./operator-errors.ts";

/** Columns of an operator under our names; `o` is access.operator. */
const OPERATOR = `
  o.id, o.name, o.display_name as "displayName", o.origin, o.account, o.blocked_at as "blockedAt", o.added_at as "addedAt",
  o.added_by as "addedBy",
  (select max(seen_at) from access.session where operator = o.id) as "seenAt",
  coalesce((select json_agg(json_build_object('role', role, 'components', components) order by role)
              from access.assignment where operator = o.id), '[]') as assignments`;

/** Everybody who may sign in, by name. */
export async function findOperators(store: Queries): Promise<readonly Operator[]> {
  const { rows } = await store.query<Operator>(`select ${OPERATOR} from access.operator o order by o.name`);
  return rows;
}

/** One operator by number. OperatorError `operator-unknown`. */
export async function findOperator(store: Queries, id: number): Promise<Operator> {
  const { rows } = await store.query<Operator>(`select ${OPERATOR} from access.operator o where o.id = $1`, [id]);
  const [operator] = rows;
  if (operator === undefined) throw operatorUnknown(id);
  return operator;
}

/** The number of an operator by name, in any case. OperatorError `operator-unknown`. */
export async function operatorNamed(store: Queries, name: string): Promise<number> {
  const { rows } = await store.query<{ id: number }>("select id from access.operator where name = lower($1)", [name]);
  const [operator] = rows;
  if (operator === undefined) throw operatorUnknown(name);
  return operator.id;
}
