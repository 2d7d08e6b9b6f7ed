import type { Target } from "../../flow/targets/port.ts";
import type { Queries } from "../../infra/store/store.ts";
import { BugError } from "../../model/errors.ts";
import { KIND_NAMES, type KindName } from "../../model/kinds.ts";

/** How many things of each kind the target holds. */
export async function countThings(place: {
  readonly store: Queries;
  readonly target: Target;
}): Promise<Readonly<Record<KindName, number>>> {
  // Joined: the server shares out such a count between its processes, and not one in a list of values.
  const counts = KIND_NAMES.map(
    (kind, at) => `(select count(*) as "${kind}" from ${place.target.relation(kind)}) count${at}`,
  );
  const { rows } = await place.store.query<Record<KindName, number>>(`select * from ${counts.join(" cross join ")}`);
  const [row] = rows;
  if (row === undefined) throw new BugError("counting things gave no row");
  return row;
}
