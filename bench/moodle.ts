/**
 * A whole university on a Moodle: first load, the same again, the next day; beside the same again on the campus. The Moodle is the stand-in
 * of the tests, with its tables in a real PostgreSQL: what is measured is what we do, and how much we ask of a Moodle.
 * Usage: node bench/moodle.ts [--students 30000] [--max-input-vars 5000]
 */
import { parseArgs } from "node:util";
import { DEFAULT_SETTINGS } from "../src/infra/config/index.ts";
import { type Moodle, openMoodle } from "../test/kits/moodle/index.ts";
import { allMade } from "./parts/all-made.ts";
import { type CallsMade, callsMade, fewestCalls } from "./parts/calls-made.ts";
import { withDataFolder } from "./parts/data-folder.ts";
import { provideDelivery } from "./parts/deliveries.ts";
import { megabytes, printTable, ratioOf, seconds } from "./parts/figures.ts";
import { runSync } from "./parts/run-sync.ts";
import type { SyncFigures } from "./parts/sync-figures.ts";

const options = parseArgs({
  options: { students: { type: "string", default: "30000" }, "max-input-vars": { type: "string", default: "5000" } },
}).values;
const maxInputVars = Number(options["max-input-vars"]);

interface Night extends SyncFigures {
  readonly calls: readonly CallsMade[];
}

const [today, tomorrow] = [
  await provideDelivery(Number(options.students), 0),
  await provideDelivery(Number(options.students), 1),
];
const campus = await withDataFolder(undefined, async (data) => {
  await runSync({ data, delivery: today });
  return runSync({ data, delivery: today });
});
await withMoodle(async (moodle) => {
  await withDataFolder(undefined, async (data) => {
    const first = await night(moodle, data, today);
    const unchanged = await night(moodle, data, today);
    const nextDay = await night(moodle, data, tomorrow);
    printNights({ first, unchanged, "next day": nextDay });
    printCalls("first load", first);
    printCalls("next day", nextDay);
    const ratio = ratioOf([unchanged.milliseconds, campus.milliseconds]);
    const writes = unchanged.calls.reduce((sum, { calls }) => sum + calls, 0);
    console.log(
      `\nunchanged: ${seconds(unchanged.milliseconds)} beside ${seconds(campus.milliseconds)} on the campus: ${ratio} (bar 2 x); ${writes} calls (bar 0)`,
    );
  });
});

/** One sync with the calls that it made; throws when a change could not be made. */
async function night(moodle: Moodle, data: string, delivery: string): Promise<Night> {
  moodle.came.length = 0;
  const figures = allMade(await runSync({ data, delivery, moodle: { ...moodle, maxInputVars } }));
  return { ...figures, calls: callsMade(moodle.came) };
}

async function withMoodle(work: (moodle: Moodle) => Promise<void>): Promise<void> {
  const ends: (() => unknown)[] = [];
  try {
    const moodle = await openMoodle({ after: (end: () => unknown) => void ends.push(end) });
    moodle.maxInputVars = maxInputVars;
    await work(moodle);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

function printNights(nights: Readonly<Record<string, Night>>): void {
  printTable(`${options.students} students on a Moodle`, [
    ["", "all", "stage", "decide", "plan", "apply", "changes", "a second", "calls", "peak"],
    ...Object.entries(nights).map(([name, { milliseconds, stages, changes, calls, peakMemory }]) => [
      name,
      seconds(milliseconds),
      ...(["stage", "decide", "plan", "apply"] as const).map((stage) => seconds(stages[stage] ?? 0)),
      String(changes),
      (changes / ((stages["apply"] ?? Number.NaN) / 1000)).toFixed(0),
      String(calls.reduce((sum, made) => sum + made.calls, 0)),
      megabytes(peakMemory),
    ]),
  ]);
}

/** The bar: at most a twentieth more calls than full ones could be. */
function printCalls(title: string, { calls, planned }: Night): void {
  const all = calls.reduce((sum, made) => sum + made.calls, 0);
  const fewest = fewestCalls(planned, DEFAULT_SETTINGS.moodle.rows_per_call);
  printTable(`${title}: ${all} calls, ${fewest} at least, ${ratioOf([all, fewest])} (bar 1.05 x)`, [
    ["", "calls"],
    ...calls.map((made) => [made.name, String(made.calls)]),
  ]);
  printTable(`${title}: planned`, [
    ["", "changes"],
    ...planned.map(({ kind, action, count }) => [`${action} ${kind}`, String(count)]),
  ]);
}
