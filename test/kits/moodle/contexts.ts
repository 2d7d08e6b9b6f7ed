import type { Work } from "./call.ts";
import { findRow } from "./rows.ts";

/** Levels of Moodle's contexts. */
export const LEVEL = { system: 10, user: 30, coursecat: 40, course: 50 } as const;

/** A place where roles are given: a site, a category, a course, a person. */
export interface Context {
  readonly id: number;
  readonly path: string;
  readonly depth: number;
}

/** The context of a thing; undefined when there is none. */
export function findContext({ tx }: Work, level: number, instance: number): Promise<Context | undefined> {
  const found = "SELECT id, path, depth FROM mdl_context WHERE contextlevel = $1 AND instanceid = $2";
  return findRow<Context>(tx, found, [level, instance]);
}

/** Contexts to be. */
export interface NewContexts {
  readonly level: number;
  /** The things whose contexts they are. */
  readonly instances: readonly number[];
  /** Default: the whole site. */
  readonly below?: Pick<Context, "path" | "depth"> | undefined;
}

/** Makes the contexts of new things of a level. */
export async function makeContexts({ tx }: Work, { level, instances, below = SITE }: NewContexts): Promise<void> {
  await tx.query(
    `INSERT INTO mdl_context (id, contextlevel, instanceid, depth, path)
     SELECT id, $1, instance, $3, $4 || '/' || id
     FROM (SELECT nextval('mdl_context_id_seq') AS id, instance FROM unnest($2::bigint[]) AS instance) AS new`,
    [level, instances, below.depth + 1, below.path],
  );
}

const SITE = { path: "/1", depth: 1 };

/** Moves the context of a thing below another's, with all that is below it. */
export async function moveContext(
  { tx }: Work,
  level: number,
  {
    instance,
    below = SITE,
  }: { readonly instance: number; readonly below: Pick<Context, "path" | "depth"> | undefined },
): Promise<void> {
  await tx.query(
    `UPDATE mdl_context AS c SET path = $3 || '/' || moved.id || substr(c.path, length(moved.path) + 1),
       depth = c.depth - moved.depth + $4 + 1
     FROM mdl_context AS moved
     WHERE moved.contextlevel = $1 AND moved.instanceid = $2 AND (c.id = moved.id OR starts_with(c.path, moved.path || '/'))`,
    [level, instance, below.path, below.depth],
  );
}

/** Forgets the context of a thing, with the roles given there. */
export async function dropContext({ tx }: Work, level: number, instance: number): Promise<void> {
  const gone = "DELETE FROM mdl_context WHERE contextlevel = $1 AND instanceid = $2 RETURNING id";
  await tx.query(`WITH gone AS (${gone}) DELETE FROM mdl_role_assignments WHERE contextid IN (SELECT id FROM gone)`, [
    level,
    instance,
  ]);
}
