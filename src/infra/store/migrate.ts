import { createHash } from "node:crypto";
import { BugError, OperatorError } from "../../model/errors.ts";
import type { Store } from "./store.ts";

/** One step of the schema; `name` is its identity for ever, `sql` one or more statements. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Applies what is not applied yet, in order, each in its own transaction; one process at a time. Returns the names it applied.
 * OperatorError `store-newer` when a later version was here; BugError when an applied migration was changed since.
 */
export async function migrate(store: Store, migrations: readonly Migration[]): Promise<readonly string[]> {
  return store.withLock("migrate", 60_000, async () => {
    await store.query(LEDGER);
    const applied = await readApplied(store);
    refuseNewer(applied, migrations);
    const missing = migrations.filter((migration) => !isApplied(migration, applied));
    for (const migration of missing) await apply(store, migration);
    return missing.map(({ name }) => name);
  });
}

const LEDGER = `
  CREATE SCHEMA IF NOT EXISTS passerelle;
  CREATE TABLE IF NOT EXISTS passerelle.migration (
    name text PRIMARY KEY,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

async function readApplied(store: Store): Promise<ReadonlyMap<string, string>> {
  const { rows } = await store.query<Applied>("SELECT name, hash FROM passerelle.migration");
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

interface Applied {
  readonly name: string;
  readonly hash: string;
}

/** What a later version has made of the tables this one cannot know: its own statements might do harm. */
function refuseNewer(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const migration = [...applied.keys()].find((name) => !known.has(name));
  if (migration === undefined) return;
  throw new OperatorError(`The store was used by a later version of Passerelle, which has made ${migration} of it.`, {
    code: "store-newer",
    facts: { migration },
    next: "Use that version, or the copy of the store from before the upgrade.",
  });
}

function isApplied(migration: Migration, applied: ReadonlyMap<string, string>): boolean {
  const hash = applied.get(migration.name);
  if (hash === undefined) return false;
  if (hash === hashOf(migration)) return true;
  throw new BugError("a migration was changed after it had been applied; write a new one instead", {
    migration: migration.name,
  });
}

async function apply(store: Store, migration: Migration): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query(migration.sql);
    await tx.query("INSERT INTO passerelle.migration (name, hash) VALUES ($1, $2)", [
      migration.name,
      hashOf(migration),
    ]);
  });
}

function hashOf({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex");
}
