import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { applyPlan } from "../../src/flow/apply/index.ts";
import { startRun } from "../../src/flow/journal/index.ts";
import type { Store } from "../../src/infra/store/store.ts";
import type { Change } from "../../src/model/plan.ts";
import { holdingsOf, makePlan, stillClock } from "./perform.ts";
import type { OpenTarget } from "./open-target.ts";
import { change, SAMPLE, thing } from "./things.ts";

/** What the process to be killed applies. */
export interface ApplyInChild {
  readonly dataFolder: string;
  readonly database: string;
  readonly target: string;
  readonly planRun: number;
  readonly run: number;
  readonly batchSize: number;
}

/** And after how many batches it kills itself. */
export interface KilledInChild extends ApplyInChild {
  readonly batches: number;
}

const USERS = 3000;

/** A process is killed while it applies, and the same run is gone on with. */
export async function outlivesKill({ store, target }: OpenTarget, t: TestContext): Promise<void> {
  const planRun = await makePlan(store, target, [...places(), ...users(), ...enrolments()]);
  const run = await startRun(store, { kind: "apply", author: "test", at: stillClock.now(), planRun });
  const total = 2 * USERS + places().length;
  await killInside(t, { ...(await placeOf(store)), target: target.name, planRun, run, batchSize: 40 }, 20);

  const { done } = await progressOf(store, run);
  assert.ok(done > 0 && done < total, `${done} of ${total} changes were made before the kill`);
  const report = await applyPlan(store, { planRun, run, target, clock: stillClock, batchSize: 40 });
  assert.deepEqual([report.applied, report.failed], [total, 0]);
  assert.deepEqual(await progressOf(store, run), { done: total, spanned: total, overlaps: 0 });
  const held = await holdingsOf(store, target);
  assert.deepEqual([held.user.length, held.enrolment.length], [USERS, USERS]);
}

function places(): readonly Change[] {
  return [change("category", { after: SAMPLE.category }), change("course", { after: SAMPLE.course })];
}

function users(): readonly Change[] {
  return usernames().map((username) => change("user", { after: thing("user", { username }) }));
}

function enrolments(): readonly Change[] {
  return usernames().map((username) => change("enrolment", { after: thing("enrolment", { username }) }));
}

function usernames(): readonly string[] {
  return Array.from({ length: USERS }, (_, at) => `u${at}`);
}

/** Applies a plan in a process that is killed after so many batches: by itself, as another one might come too late. */
export async function killInside(t: TestContext, apply: ApplyInChild, batches: number): Promise<void> {
  const program = fileURLToPath(new URL("./outlive-kill-main.ts", import.meta.url));
  const order: KilledInChild = { ...apply, batches };
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ["ignore", "ignore", "inherit"] });
  t.after(() => child.kill("SIGKILL"));
  await once(child, "exit");
  assert.equal(child.signalCode, "SIGKILL");
}

/** Where the test's database is: the server tells it. */
export async function placeOf(store: Store): Promise<Pick<ApplyInChild, "dataFolder" | "database">> {
  const { rows } = await store.query<{ folder: string; database: string }>(
    "select current_setting('data_directory') as folder, current_database() as database",
  );
  const { folder = "", database = "" } = rows[0] ?? {};
  return { dataFolder: dirname(folder), database };
}

/** Changes made in finished batches, changes that those batches span, and how often two batches overlap. */
interface Finished {
  readonly done: number;
  readonly spanned: number;
  readonly overlaps: number;
}

async function progressOf(store: Store, run: number): Promise<Finished> {
  const { rows } = await store.query<Finished>(
    `select sum(applied) as done, sum(last_seq - first_seq + 1) as spanned,
       (select count(*) from journal.batch a join journal.batch b
         on a.run = b.run and a.first_seq < b.first_seq and a.last_seq >= b.first_seq where a.run = $1) as overlaps
     from journal.batch where run = $1`,
    [run],
  );
  return rows[0] ?? { done: 0, spanned: 0, overlaps: 0 };
}
