import type { Queries } from "../../../infra/store/store.ts";
import type { MoveStatus, ProposedMove } from "../../../model/moved.ts";

/** A proposal with what has become of it. */
export interface KeptMove extends ProposedMove {
  readonly status: MoveStatus;
  /** Whole names of the two spaces, as the source last had them; null where it never did. */
  readonly old_name: string | null;
  readonly new_name: string | null;
  /** The run whose plan proposed it, and when that began, ISO 8601. */
  readonly run: number;
  readonly since: string;
  /** Who decided, when and why; null while nobody has. */
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly because: string | null;
}

/** All proposals: those that wait first, then the newest. */
export async function readMoves(store: Queries): Promise<readonly KeptMove[]> {
  const { rows } = await store.query<KeptMove>(`
    select m.old_key, m.new_key, ${lastName("m.old_key")} as old_name, ${lastName("m.new_key")} as new_name, m.name_likeness, m.same_place, m.student_share, m.status, m.first_run as run,
           r.started_at as since, m.decided_by, m.decided_at, m.because
      from journal.move m join journal.run r on r.id = m.first_run
     order by m.status <> 'open', m.id desc`);
  return rows;
}

function lastName(key: string): string {
  return `coalesce((select w.full_name from wanted.course w where w.course_key = ${key}),
    (select p.full_name from wanted.course_past p where p.course_key = ${key} order by p.until_run desc limit 1))`;
}
