import type { Target } from "../../flow/targets/port.ts";
import type { Queries } from "../../infra/store/store.ts";
import { BugError } from "../../model/errors.ts";
import { KIND_NAMES, type KindName } from "../../model/kinds.ts";

/** How many things of each kind the target holds. */
export async function countThings(place: {
  readonly store: Queries;
  readonly target: Target;
}): Promise<Readonly<Record<KindName, number>>> {
  const counts = KIND_NAMES.map((kind) => `(select count(*) from ${place.target.relation(kind)}) as "${kind}"`);
  const { rows } = await place.store.query<Record<KindName, number>>(`select ${counts.join(", ")}`);
  const [row] = rows;
  if (row === undefined) throw new BugError("counting things gave no row");
  return row;
}
