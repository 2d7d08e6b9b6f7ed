import { newSecret, secretHash } from "../../infra/crypto/secret.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { Capability } from "../../model/access.ts";
import { can } from "../../model/caller.ts";
import { OperatorError } from "../../model/errors.ts";
import { ACTIVE_ACCOUNT, CALLER_COLUMNS, type CallerRow, callerOf } from "./caller-row.ts";
import type { Desk } from "./desk.ts";
import { operatorUnknown } from "./operator-errors.ts";

/** What somebody wants of a new token. */
export interface NewToken {
  /** The operator behind it. */
  readonly operator: number;
  readonly name: string;
  readonly capabilities: readonly Capability[];
  readonly days: number;
}

/** So that a secret left in a file or a log is recognised for what it is. */
const PREFIX = "passerelle_";

/** What a program never does: rights are given by people. */
const FOR_PEOPLE_ONLY: readonly Capability[] = ["manage-operators", "manage-tokens", "approve-holds"];

/**
 * Makes a token and gives its number and its secret, which is shown once.
 * OperatorError `operator-unknown`, `token-exists`, `token-capabilities` when its operator may not do what it is for, or no program may.
 */
export async function makeToken(
  { store, clock, author }: Desk,
  wanted: NewToken,
): Promise<{ readonly id: number; readonly secret: string }> {
  await checkCapabilities(store, wanted);
  const secret = PREFIX + newSecret();
  const { operator, name, capabilities, days } = wanted;
  const { rows } = await store.query<{ id: number }>(
    `insert into access.token (secret_hash, operator, name, capabilities, made_at, made_by, ends_at)
     values ($1, $2, $3, $4, $5, $6, $5::timestamptz + make_interval(days => $7))
     on conflict (operator, name) where revoked_at is null do nothing returning id`,
    [secretHash(secret), operator, name, capabilities, clock.now(), author, days],
  );
  const [made] = rows;
  if (made === undefined) throw tokenExists(name);
  return { id: made.id, secret };
}

/** Ends a token at once. OperatorError `token-unknown`. */
export async function revokeToken({ store, clock }: Desk, token: number): Promise<void> {
  const { rowCount } = await store.query(
    "update access.token set revoked_at = coalesce(revoked_at, $2) where id = $1",
    [token, clock.now()],
  );
  if (rowCount === 0)
    throw new OperatorError(`There is no token ${token}.`, {
      code: "token-unknown",
      facts: { token: String(token) },
      next: "The list of tokens shows those there are.",
    });
}

async function checkCapabilities(store: Queries, { operator, capabilities }: NewToken): Promise<void> {
  const { rows } = await store.query<CallerRow>(
    `select ${CALLER_COLUMNS} from access.operator o ${ACTIVE_ACCOUNT} where o.id = $1`,
    [operator],
  );
  const [row] = rows;
  if (row === undefined) throw operatorUnknown(operator);
  const caller = await callerOf(store, row);
  const refused = capabilities.filter((name) => FOR_PEOPLE_ONLY.includes(name) || !can(caller, name));
  if (capabilities.length > 0 && refused.length === 0) return;
  throw new OperatorError(`${row.name} cannot have a token for this: ${refused.join(", ") || "nothing"}.`, {
    code: "token-capabilities",
    facts: { name: row.name, refused: refused.join(", ") },
    next: "Name at least one capability that the operator has; what only people may do is left to them.",
  });
}

function tokenExists(name: string): OperatorError {
  return new OperatorError(`There is a token "${name}" of this operator already.`, {
    code: "token-exists",
    facts: { name },
    next: "Revoke that one, or choose another name.",
  });
}
