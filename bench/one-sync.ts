/**
 * Syncs one delivery into a data folder, alone in its process, and prints what it took as one line of JSON (`SyncFigures`).
 * Usage: node bench/one-sync.ts --data FOLDER --delivery PATH [--profile] [--moodle URL --token TOKEN --database URL --max-input-vars N]
 */
import { parseArgs } from "node:util";
import { sync } from "../src/ops/runs/execute.ts";
import { withInstallation } from "../src/ops/installation/index.ts";
import { DEFAULT_SETTINGS, type Settings } from "../src/infra/config/index.ts";
import { systemClock } from "../src/infra/clock.ts";
import { readFailures } from "../src/flow/journal/index.ts";
import { ownPeakMemory } from "./parts/own-peak-memory.ts";
import { serverCpu } from "./parts/server-cpu.ts";
import type { SyncFigures } from "./parts/sync-figures.ts";
import { timeStatements } from "./parts/time-statements.ts";

const {
  data = "",
  delivery = "",
  profile = false,
  ...moodle
} = parseArgs({
  options: {
    data: { type: "string" },
    delivery: { type: "string" },
    profile: { type: "boolean" },
    moodle: { type: "string" },
    token: { type: "string" },
    database: { type: "string" },
    "max-input-vars": { type: "string" },
  },
}).values;
const settings: Settings = { ...DEFAULT_SETTINGS, data, ...targetOf(moodle) };

const figures = await withInstallation({ settings, who: "bench" }, async ({ store, target }): Promise<SyncFigures> => {
  const flow = {
    store,
    target,
    policy: settings.policy,
    clock: systemClock,
    source: "apogee",
    progress: () => undefined,
  };
  const execution = { flow, author: "bench", waitMs: 0, peakMemory: () => process.resourceUsage().maxRSS * 1024 };
  // What was written before must not be paid for here.
  await store.query("checkpoint");
  const statements = profile ? timeStatements() : () => [];
  const before = { server: await serverCpu(data), node: process.cpuUsage(), time: performance.now() };
  const report = await sync(execution, delivery, () => Promise.resolve(true));
  const milliseconds = performance.now() - before.time;
  const node = process.cpuUsage(before.node);
  return {
    milliseconds,
    stages: report.durationsMs,
    nodeCpu: (node.user + node.system) / 1000,
    serverCpu: (await serverCpu(data)) - before.server,
    peakMemory: await ownPeakMemory(),
    status: report.status,
    planned: report.plan?.counts ?? [],
    failures: await readFailed(report.run),
    changes: report.plan?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0,
    // As the bare program knows them: no teachers, no groups made by us or given to an element without a collection.
    enrolments: await countRows(`${target.relation("enrolment")} where role = '${settings.policy.student_role}'`),
    memberships: await countRows(
      `${target.relation("membership")} join facts.groups on group_code = group_key where collection_code <> ''`,
    ),
    statements: statements(),
  };

  async function readFailed(run: number): Promise<readonly string[]> {
    return store.transaction(async (tx) => {
      const failures = await Array.fromAsync(readFailures(tx, run));
      return failures.map(({ action, kind, key, code, found }) => {
        return `${action} ${kind} ${key.join(" ")}: ${code} ${JSON.stringify(found)}`;
      });
    });
  }

  async function countRows(relation: string): Promise<number> {
    const { rows } = await store.query<{ count: number }>(`select count(*) as count from ${relation}`);
    return rows[0]?.count ?? 0;
  }
});
console.log(JSON.stringify(figures));

function targetOf(options: Readonly<Record<string, string | undefined>>): Partial<Settings> {
  const { moodle: url, token = "", database: database_url = "", "max-input-vars": limit } = options;
  if (url === undefined) return {};
  const { moodle } = DEFAULT_SETTINGS;
  const place = { url, token, database_url, max_input_vars: Number(limit) };
  // Measured on any day of the week.
  return { target: "moodle", moodle: { ...moodle, ...place }, dark_periods: [] };
}
