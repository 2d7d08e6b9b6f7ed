/**
 * A first sync and the same again for a university and for one ten times as large: how time and memory grow.
 * Usage: node bench/scale.ts [--students 3000]
 */
import { parseArgs } from "node:util";
import { withDataFolder } from "./parts/data-folder.ts";
import { provideDelivery } from "./parts/deliveries.ts";
import { megabytes, printTable, ratioOf, seconds } from "./parts/figures.ts";
import { runSync } from "./parts/run-sync.ts";
import type { SyncFigures } from "./parts/sync-figures.ts";

const options = parseArgs({ options: { students: { type: "string", default: "3000" } } }).values;

interface Size {
  readonly students: number;
  readonly first: SyncFigures;
  readonly unchanged: SyncFigures;
}

const small = await measure(Number(options.students));
const large = await measure(Number(options.students) * 10);
printTable("ten times the university, by the clock; bar of the peak memory of the Node process 400 MB", [
  ["", `${small.students} students`, `${large.students} students`, "ratio", "bar"],
  ...(["first", "unchanged"] as const).flatMap((sync) => [
    timesOf(sync, "by the clock", (figures) => figures.milliseconds),
    timesOf(sync, "processor", (figures) => figures.nodeCpu + figures.serverCpu),
    memoryOf(sync),
  ]),
]);

async function measure(students: number): Promise<Size> {
  const delivery = await provideDelivery(students, 0);
  return withDataFolder(undefined, async (data) => ({
    students,
    first: await runSync({ data, delivery }),
    unchanged: await runSync({ data, delivery }),
  }));
}

function timesOf(sync: "first" | "unchanged", what: string, time: (figures: SyncFigures) => number): readonly string[] {
  const [before, after] = [time(small[sync]), time(large[sync])];
  return [`${sync}: ${what}`, seconds(before), seconds(after), ratioOf([after, before]), "12 x"];
}

function memoryOf(sync: "first" | "unchanged"): readonly string[] {
  const [before, after] = [small[sync].peakMemory, large[sync].peakMemory];
  return [`${sync}: peak memory`, megabytes(before), megabytes(after), ratioOf([after, before]), "1.3 x"];
}
