import type { Queries } from "../../../../infra/store/store.ts";
import type { EnrolmentPath, MadeBy } from "./path.ts";
import type { PathScope } from "./read-standing.ts";

/** What the journal knows of one enrolment. */
export interface JournalPath extends Omit<EnrolmentPath, "end" | "taken"> {
  readonly made: MadeBy;
}

/** The time that is meant (ISO 8601); today when null. */
type Until = string | null;

/**
 * The last applied change of each enrolment of a person, and the one that made it; what the last one took away is left out. By the
 * names that were given: the index keeps them in another order than the target its own.
 */
export async function readJournalPaths(
  store: Queries,
  { usernames, courses }: PathScope,
  until: Until,
): Promise<readonly JournalPath[]> {
  const { rows } = await store.query<JournalPath>(
    `with done as (
       select x.key, x.action, x.after, b.run, x.seq, b.ended_at, r.kind, r.author, r.summary->>'because' as because
         from journal.change x
         join journal.batch b on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq
         join journal.run r on r.id = b.run
        where x.kind = 'enrolment' and x.held is null and x.key[2] = any($1)
          and ($2::text[] is null or x.key[1] = any($2)) and ($3::timestamptz is null or b.ended_at <= $3)
          and not exists (select from journal.failure f where f.run = b.run and f.plan_run = x.run and f.seq = x.seq)),
     last as (select distinct on (key) * from done order by key, run desc, seq desc),
     made as (select distinct on (key) * from done where action = 'create' order by key, run desc, seq desc)
     select l.key[1] as course, l.key[2] as username, l.key[3] as role, l.key[4] as method,
            coalesce(l.after->>'status', 'active') as status, coalesce(l.after->>'owner', '') as owner, l.run,
            json_build_object('run', m.run, 'byHand', m.kind = 'act', 'author', m.author, 'because', m.because,
              'at', to_char(m.ended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as made
       from last l join made m using (key)
      where l.after is not null
      order by l.key`,
    [usernames, courses, until],
    { comes: "asked-often" },
  );
  return rows;
}
