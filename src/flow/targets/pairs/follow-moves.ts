import type { Queries } from "../../../infra/store/store.ts";
import { type Kind, type KindName, KINDS } from "../../../model/kinds.ts";
import type { Move } from "../../../model/moved.ts";

type Relation = (kind: KindName) => string;

/** What stands in spaces, the spaces themselves last: the order in which a space is emptied. */
export const SPACE_KINDS = [
  "membership",
  "enrolment",
  "group",
  "grouping",
  "course",
] as const satisfies readonly KindName[];

/** What a course relation holds beside the fields of the kind. */
const BESIDE: Partial<Record<KindName, readonly string[]>> = { course: ["idnumber"] };

/**
 * The relations of a target as they will be once the moves are made: what stands under an old key is seen under the new one, and what
 * stands there now is not seen. Temporary things of the transaction; the moves themselves are the table `compare_move`.
 */
export async function followMoves(tx: Queries, relation: Relation, moves: readonly Move[]): Promise<Relation> {
  await tx.query(
    `create temp table compare_move on commit drop as
     select old_key collate "C" as old_key, new_key collate "C" as new_key
       from jsonb_to_recordset($1::jsonb) as m(old_key text, new_key text)`,
    [JSON.stringify(moves)],
  );
  if (moves.length === 0) return relation;
  // Made anew each time: the table of moves takes them with it when the transaction ends.
  for (const kind of SPACE_KINDS) await tx.query(viewOf(kind, relation));
  return (kind) => (SPACE_KINDS.some((one) => one === kind) ? nameOf(kind) : relation(kind));
}

function nameOf(kind: KindName): string {
  return `pg_temp.moved_${kind}`;
}

function viewOf(kind: KindName, relation: Relation): string {
  const { key, fields }: Kind = KINDS[kind];
  const others = [...key, ...fields, ...(BESIDE[kind] ?? [])].filter((column) => column !== "course_key");
  return `
    create temp view moved_${kind} as
    select coalesce(m.new_key, t.course_key) as course_key, ${others.map((column) => `t.${column}`).join(", ")}
      from ${relation(kind)} t left join compare_move m on m.old_key = t.course_key
     where t.course_key not in (select new_key from compare_move)`;
}
