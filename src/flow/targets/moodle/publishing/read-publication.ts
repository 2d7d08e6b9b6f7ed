import type { Queries } from "../../../../infra/store/store.ts";

/** What is published for Moodle, and how much of it Moodle held at the last look. */
export interface Publication {
  /** Enrolments that are published. */
  readonly published: number;
  /** What Moodle has not taken yet; none: all of it is taken. */
  readonly waiting: readonly WaitingCount[];
  /** The first of them. */
  readonly examples: readonly Waiting[];
  /** Enrolments that a run has ended and Moodle still holds, suspended. */
  readonly leftOver: number;
  /** Enrolments that were sent before they were published, and still stand in Moodle as made by hand. */
  readonly sentBefore: number;
  /** When Moodle was asked last, by the command that is configured; null: never. */
  readonly asked: Asked | null;
}

/** What Moodle has still to do: to enrol somebody, or to suspend. */
export type Awaits = "enrolment" | "suspension";

/** How many wait for the same, and since when: ISO time of the run that published the first of them; null where no run has. */
export interface WaitingCount {
  readonly awaits: Awaits;
  readonly count: number;
  readonly since: string | null;
}

/** One enrolment that waits. */
export interface Waiting extends Omit<WaitingCount, "count"> {
  readonly courseKey: string;
  readonly username: string;
  readonly role: string;
}

/** One time at which Moodle was asked; without exit code the command was stopped, or never began. */
export interface Asked {
  readonly begunAt: string;
  readonly endedAt: string | null;
  readonly exitCode: number | null;
  readonly output: string | null;
}

const EXAMPLES = 20;

/** Reads what is published and what Moodle held of it at the last look. */
export async function readPublication(store: Queries): Promise<Publication> {
  const { rows: counts } = await store.query<{ published: number; leftOver: number; sentBefore: number }>(
    `select (select count(*) from published.enrolment) as published, (select count(*) from moodle.left_over) as "leftOver",
            (select count(*) from moodle.sent_before) as "sentBefore"`,
  );
  const { rows: waiting } = await store.query<WaitingCount>(
    `select w.awaits, count(*) as count, min(r.started_at) as since ${WAITING} group by w.awaits order by w.awaits`,
  );
  const { rows: examples } = await store.query<Waiting>(
    `select w.course_key as "courseKey", w.username, w.role, w.awaits, r.started_at as since ${WAITING}
      order by r.started_at, w.course_key, w.username, w.role limit ${EXAMPLES}`,
  );
  const { rows: asked } = await store.query<Asked>(
    `select begun_at as "begunAt", ended_at as "endedAt", exit_code as "exitCode", output
       from moodle.asked order by id desc limit 1`,
  );
  return { published: 0, leftOver: 0, sentBefore: 0, ...counts[0], waiting, examples, asked: asked[0] ?? null };
}

const WAITING = "from moodle.waiting w left join journal.run r on r.id = w.run";
