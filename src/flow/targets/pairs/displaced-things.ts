import type { DisplacedThing } from "../../../model/pairs.ts";
import type { Comparison } from "./compare.ts";
import { SPACE_KINDS } from "./follow-moves.ts";
import { stateOf } from "./state-of.ts";

/** All that stands under the new keys of moves now, spaces included. */
export async function* displacedThings({ tx, standing }: Comparison): AsyncIterable<readonly DisplacedThing[]> {
  const { rowCount } = await tx.query("select from compare_move");
  for (const kind of rowCount === 0 ? [] : SPACE_KINDS)
    for await (const rows of tx.cursor<Omit<DisplacedThing, "kind">>(
      `select ${stateOf(kind, "a")} as actual,
              json_build_object('component', c.component, 'step', c.step) as context
         from ${standing(kind)} a
         join compare_move m on m.new_key = a.course_key
         join compare_course c on c.course_key = a.course_key`,
      [],
      4000,
    ))
      yield rows.map((row) => ({ kind, ...row }));
}
