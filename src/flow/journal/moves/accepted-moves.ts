import type { Queries } from "../../../infra/store/store.ts";
import type { Move } from "../../../model/moved.ts";
import type { Target } from "../../targets/port.ts";

/**
 * The moves that a person has accepted and that can be made now: the old space stands unwanted, the new one is wanted, and nobody has
 * put anything into it.
 */
export async function acceptedMoves(tx: Queries, target: Target): Promise<readonly Move[]> {
  const { rows } = await tx.query<Move>(`
    select distinct on (m.new_key) m.old_key, m.new_key
      from journal.move m
      join ${target.relation("course")} o on o.course_key = m.old_key and not o.archived
      join wanted.course w on w.course_key = m.new_key
     where m.status = 'accepted' and not exists (select from wanted.course back where back.course_key = m.old_key)
     order by m.new_key, m.id desc`);
  if (rows.length === 0) return [];
  const keys = rows.map(({ new_key }) => new_key);
  const used = new Set(await target.usedSpaces(tx, keys));
  return rows.filter(({ new_key }) => !used.has(new_key));
}
