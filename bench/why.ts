/**
 * `why` for single pairs of a student and a space on a university that was synced, inside one process.
 * Usage: node bench/why.ts [--students 30000] [--pairs 50] [--data FOLDER] [--profile]; a folder that is named keeps its university.
 */
import { parseArgs } from "node:util";
import type { Store } from "../src/infra/store/store.ts";
import { why } from "../src/ops/diagnostics/why/index.ts";
import { withInstallation } from "../src/ops/installation/index.ts";
import { median, printTable, quantile } from "./parts/figures.ts";
import { printStatements } from "./parts/print-statements.ts";
import { withSyncedUniversity } from "./parts/synced-university.ts";
import { timeStatements } from "./parts/time-statements.ts";

const options = parseArgs({
  options: {
    students: { type: "string", default: "30000" },
    pairs: { type: "string", default: "50" },
    data: { type: "string" },
    profile: { type: "boolean", default: false },
  },
}).values;

interface Pair {
  readonly person: string;
  readonly course: string;
}

await withSyncedUniversity(options, async (place) => {
  await withInstallation(place, async ({ store, target, settings }) => {
    const statements = options.profile ? timeStatements() : () => [];
    const times: number[] = [];
    for (const pair of await drawPairs(store)) {
      const begun = performance.now();
      const answer = await why({ store, target, policy: settings.policy }, { ...pair, at: null });
      times.push(performance.now() - begun);
      if (answer.found.length === 0) throw new Error(`no answer for ${pair.person} and ${pair.course}`);
    }
    printTimes(times);
    if (options.profile) printStatements("statements of all pairs together", statements());
  });
});

/** The same pairs each time, from everywhere: reasons of all kinds in the shares that they have. */
async function drawPairs(store: Store): Promise<readonly Pair[]> {
  const { rows } = await store.query<Pair>(
    `select student_code as person, element_code as course from decided.registration
     order by md5(student_code || element_code) limit $1`,
    [options.pairs],
  );
  return rows;
}

function printTimes(times: readonly number[]): void {
  printTable(`why, ${times.length} pairs one after the other`, [
    ["", "milliseconds", "bar", "aim"],
    ["first", (times[0] ?? Number.NaN).toFixed(1), "", ""],
    ["median", median(times).toFixed(1), "50", "10"],
    ["p95", quantile(times, 0.95).toFixed(1), "50", "10"],
  ]);
}
