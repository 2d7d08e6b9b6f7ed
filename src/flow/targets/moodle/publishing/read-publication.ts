import type { Queries } from "../../../../infra/store/store.ts";
import { type Awaits, readTaking, type Taking } from "../../read-taking.ts";
import { PUBLISHED } from "./published.ts";

/** What is published for Moodle, and how much of it Moodle held at the last look. */
export interface Publication extends Taking {
  /** Enrolments that are published. */
  readonly published: number;
  /** The first of them. */
  readonly examples: readonly Waiting[];
  /** Enrolments that a run has ended and Moodle still holds, suspended. */
  readonly leftOver: number;
  /** Enrolments that were sent before they were published, and still stand in Moodle as made by hand. */
  readonly sentBefore: number;
  /** When Moodle was asked last, by the command that is configured; null: never. */
  readonly asked: Asked | null;
}

/** One enrolment that waits. */
export interface Waiting {
  readonly awaits: Awaits;
  readonly since: string | null;
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
  const taking = await readTaking(store, PUBLISHED);
  const { rows: examples } = await store.query<Waiting>(
    `select course_key as "courseKey", username, role, awaits, since from moodle.waiting
      order by since, course_key, username, role limit ${EXAMPLES}`,
  );
  const { rows: asked } = await store.query<Asked>(
    `select begun_at as "begunAt", ended_at as "endedAt", exit_code as "exitCode", output
       from moodle.asked order by id desc limit 1`,
  );
  return {
    published: 0,
    leftOver: 0,
    sentBefore: 0,
    ...counts[0],
    waiting: [],
    lookedAt: null,
    ...taking,
    examples,
    asked: asked[0] ?? null,
  };
}
