import type { Transaction } from "../../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../../model/kinds.ts";
import type { Batch, Failure } from "../port.ts";
import { namedIsThere } from "./names.ts";
import { foundOf, isAs, settableOf, type Tables, tableOf } from "./tables.ts";

/** What stands in a space and goes with it. */
const IN_SPACES = KINDS_OF_SPACES.filter((kind) => kind !== "course");

const FROM = "c.before->>'course_key'";
const TO = "c.after->>'course_key'";

/** Brings spaces, with all that is in them, to keys that nothing stands under; gives those that could not be. */
export async function moveSpaces(tables: Tables, tx: Transaction, batch: Batch): Promise<readonly Failure[]> {
  const done: number[] = [];
  // One may wait for another to leave its key.
  for (let moved = await moveFree(tables, tx, batch); moved.length > 0; moved = await moveFree(tables, tx, batch)) {
    done.push(...moved.map(({ seq }) => seq));
    await bringAlong(tables, tx, moved);
  }
  return findUnmoved({ tables, tx, batch }, done);
}

interface Moving {
  readonly tables: Tables;
  readonly tx: Transaction;
  readonly batch: Batch;
}

interface Moved {
  readonly seq: number;
  readonly from: string;
  readonly to: string;
}

async function moveFree(tables: Tables, tx: Transaction, { changes }: Batch): Promise<readonly Moved[]> {
  const course = tableOf(tables, "course");
  const columns = ["course_key", ...settableOf(tables, "course")].join(", ");
  const moved = "jsonb_populate_record(t, c.after)";
  const { rows } = await tx.query<Moved>(`
    update ${course} t set (${columns}) = (select ${columns} from ${moved})
    from ${changes} c
    where t.course_key = ${FROM} and ${isAs("t", "c.before")} and ${namedIsThere(tables, "course", `(${moved})`)}
      and not exists (select from ${course} other where other.course_key = ${TO})
    returning c.seq, ${FROM} as from, ${TO} as to`);
  return rows;
}

async function bringAlong(tables: Tables, tx: Transaction, moved: readonly Moved[]): Promise<void> {
  for (const kind of IN_SPACES)
    await tx.query(
      `update ${tableOf(tables, kind)} t set course_key = m.to
         from jsonb_to_recordset($1) as m("from" text, "to" text) where t.course_key = m.from`,
      [JSON.stringify(moved)],
    );
}

/** One that stands under its new key already counts as moved. */
async function findUnmoved({ tables, tx, batch }: Moving, done: readonly number[]): Promise<readonly Failure[]> {
  const course = tableOf(tables, "course");
  const { rows } = await tx.query<Failure>(
    `select seq, ${foundOf(tables, "coalesce(o, t)")} as found,
            case when t.course_key is null and ${isAs("o", "c.before")} then 'place-missing' else 'changed-meanwhile' end as code
       from ${batch.changes} c
       left join ${course} o on o.course_key = ${FROM}
       left join ${course} t on t.course_key = ${TO}
      where seq <> all($1) and not coalesce(o.course_key is null and ${isAs("t", "c.after")}, false)
      order by seq`,
    [done],
  );
  return rows;
}
