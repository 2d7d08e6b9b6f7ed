import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource, Put } from "../source.ts";

/** What was done to a space itself by runs, and to anything in it by hand; newest first. */
export function spaceHistoryOf(course: string): ListSource {
  return {
    ...HISTORY,
    shape: LIST_SHAPES["space-history"],
    from: (put) => historyOf(spaceChanges(put(course))),
    filters: { kind: "h.kind", action: "h.action", run: "h.run::text" },
  };
}

/** What was done to the accounts, enrolments and groups of somebody; newest first. */
export function personHistoryOf(usernames: readonly string[]): ListSource {
  return {
    ...HISTORY,
    shape: LIST_SHAPES["person-history"],
    from: (put: Put) => historyOf(personChanges(put(usernames))),
    filters: { kind: "h.kind", action: "h.action", course_key: "h.key[1]" },
  };
}

/** What both have in common. Whether the asker may see the space or the person is looked at before. */
const HISTORY = {
  descending: true,
  columns: {
    run: "h.run",
    seq: "h.seq",
    at: "h.at",
    author: "h.author",
    kind: "h.kind",
    action: "h.action",
    reason: "h.reason",
    key: "h.key",
    before: "h.before",
    after: "h.after",
  },
  order: { run: { sql: "h.run", type: "integer" }, seq: { sql: "h.seq", type: "integer" } },
  within: { components: "made-sure-before", spaces: "made-sure-before", self: "made-sure-before" },
} as const satisfies Omit<ListSource, "shape" | "from" | "filters">;

/** Changes that were made, of those that a query chooses. */
function historyOf(changes: string): string {
  return `(
    select b.run, c.seq, b.ended_at as at, r.author, c.kind, c.action, c.reason, c.key, c.before, c.after
      from (${changes}) c
      join journal.batch b on b.plan_run = c.run and c.seq between b.first_seq and b.last_seq
      join journal.run r on r.id = b.run
     where c.held is null
       and not exists (select from journal.failure f where f.run = b.run and f.plan_run = c.run and f.seq = c.seq)) h`;
}

function spaceChanges(course: string): string {
  return `
    select * from journal.change where key[1] = ${course} and kind in ('course', 'group', 'grouping', 'binding')
    union all
    select c.* from journal.run act cross join lateral (
      -- Acts are small: each is read by its run, never all changes by their key.
      select * from journal.change where run = act.id and key[1] = ${course} and kind in ('enrolment', 'membership') offset 0) c
     where act.kind = 'act'`;
}

function personChanges(usernames: string): string {
  return `
    select * from journal.change where kind = 'enrolment' and key[2] = any(${usernames})
    union all
    select * from journal.change where kind = 'user' and key[1] = any(${usernames})`;
}
