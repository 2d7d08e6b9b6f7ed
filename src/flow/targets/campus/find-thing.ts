import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { ThingState } from "../../../model/plan.ts";
import { keyOf, settableOf, tableOf } from "../sets/index.ts";
import { CAMPUS } from "./tables.ts";

/** The thing of that key as it is on the campus, with the columns of people, or undefined. */
export async function findThing(
  store: Queries,
  kind: KindName,
  key: readonly string[],
): Promise<ThingState | undefined> {
  const columns = [...keyOf(kind), ...settableOf(CAMPUS, kind)].join(", ");
  const isThing = keyOf(kind).map((column, at) => `${column} = $${at + 1}`);
  const { rows } = await store.query<ThingState>(
    `select ${columns} from ${tableOf(CAMPUS, kind)} where ${isThing.join(" and ")}`,
    key,
  );
  return rows[0];
}

/** The thing of that key; OperatorError `not-on-campus` when there is none. */
export async function getThing(store: Queries, kind: KindName, key: readonly string[]): Promise<ThingState> {
  const thing = await findThing(store, kind, key);
  if (thing !== undefined) return thing;
  throw new OperatorError(`The campus has no ${kind} '${key.join("/")}'.`, {
    code: "not-on-campus",
    facts: { key: key.join("/") },
    next: `Look it up with 'state ${kind}s'.`,
  });
}
