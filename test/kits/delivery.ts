import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { startRun } from "../../src/flow/journal/start-run.ts";
import { SOURCES } from "../../src/flow/sources/index.ts";
import { factTable, stageDelivery, type StagingReport } from "../../src/flow/staging/index.ts";
import { loadMigrations } from "../../src/infra/store/load-migrations.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { DELIVERY_FORMAT, type DeliveryTableName } from "../../src/model/delivery.ts";
import type { Problem } from "../../src/model/problem.ts";
import { openTestStore } from "./store.ts";

const FLOW = join(import.meta.dirname, "../../src/flow");

/** Files of a delivery: their contents by name; lines are joined. */
export type Files = Readonly<Record<string, string | Buffer | readonly string[]>>;

/** A folder of its own for a test, removed after it. */
export async function testFolder(t: Pick<TestContext, "after">): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-delivery-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a delivery into a new folder. */
export async function writeFiles(t: Pick<TestContext, "after">, files: Files): Promise<string> {
  const folder = await testFolder(t);
  for (const [name, contents] of Object.entries(files)) await writeFile(join(folder, name), contentsOf(contents));
  return folder;
}

function contentsOf(contents: Files[string]): string | Buffer {
  if (typeof contents === "string" || Buffer.isBuffer(contents)) return contents;
  return contents.map((line) => `${line}\n`).join("");
}

/** What a manifest says where a test does not care. */
export interface ManifestSays {
  readonly source?: string;
  readonly year?: string;
  readonly extractedAt?: string;
  readonly base?: string;
  /** `full` for a file that is only named. */
  readonly files: Readonly<
    Record<string, { readonly mode?: string; readonly rows?: number; readonly sha256?: string }>
  >;
}

/** A manifest as text. */
export function manifest({ files, ...says }: ManifestSays): string {
  const modes = Object.entries(files).map(([name, file]) => [name, { mode: "full", ...file }]);
  const defaults = {
    format: DELIVERY_FORMAT,
    source: "apogee",
    year: "2026",
    extractedAt: "2026-11-20T22:14:00+01:00",
  };
  return JSON.stringify({ ...defaults, ...says, files: Object.fromEntries(modes) });
}

/** Files with a manifest that names them all. */
export function withManifest(files: Files, says: Partial<ManifestSays> = {}): Files {
  const named = Object.fromEntries(Object.keys(files).map((name) => [name, {}]));
  return { ...files, "manifest.json": manifest({ ...says, files: { ...named, ...says.files } }) };
}

/** A store with the tables of journal and staging. */
export async function openFactStore(t: Pick<TestContext, "after">): Promise<Store> {
  const migrations = await loadMigrations([join(FLOW, "journal/migrations"), join(FLOW, "staging/migrations")]);
  return openTestStore(t, { migrations });
}

/** A staged delivery: the run that staged it and what came of it. */
export interface Staged {
  readonly run: number;
  readonly report: StagingReport;
  readonly problems: readonly Problem[];
}

/** Stages the delivery at a path in a run of its own. */
export async function stage(store: Store, path: string): Promise<Staged> {
  const now = new Date("2026-11-21T00:00:00Z");
  const run = await startRun(store, { kind: "import", author: "test", at: now });
  const delivery = await SOURCES.delivery(path, { source: "apogee", timeZone: "Europe/Paris" });
  try {
    const report = await store.transaction((tx) =>
      stageDelivery(tx, delivery, { run, pseudoGroupPrefix: "ELP_", now }),
    );
    return { run, report, problems: await problemsOf(store, run) };
  } finally {
    if (delivery.kind === "open") await delivery.close();
  }
}

/** Writes a delivery and stages it. */
export async function stageFiles(t: Pick<TestContext, "after">, store: Store, files: Files): Promise<Staged> {
  return stage(store, await writeFiles(t, files));
}

/** All problems of a run as they are in the journal, by file, line and column. */
export async function problemsOf(store: Store, run: number): Promise<readonly Problem[]> {
  const { rows } = await store.query<Problem>(
    `select code, severity, file, line, column_name as "column", key, facts from journal.problem where run = $1
     order by file, line nulls first, column_name nulls first, code, key`,
    [run],
  );
  return rows;
}

/** Problems in short: code, file, line, column, key, as far as they have them. */
export function inShort(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, file, line, column, key }) =>
    [code, file, line ?? "", column ?? "", key ?? ""].join(" ").replaceAll(/ +/g, " ").trim(),
  );
}

/** The current facts of a table as `key: columns` lines, sorted; `columns` are the compared ones to show. */
export async function factsOf(
  store: Store,
  table: DeliveryTableName,
  ...columns: readonly string[]
): Promise<readonly string[]> {
  return linesOf(store, `facts.${table}`, [...factTable(table).key, ...columns]);
}

/** Rows of a table, values joined by blanks, `-` for no value, sorted. */
export async function linesOf(store: Store, table: string, columns: readonly string[]): Promise<readonly string[]> {
  const texts = columns.map((column) => `coalesce("${column}"::text, '-')`).join(", ");
  const { rows } = await store.query<{ line: string }>(`select concat_ws(' ', ${texts}) as line from ${table}`);
  return rows.map(({ line }) => line).sort();
}
