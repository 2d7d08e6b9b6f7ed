/**
 * The demonstration as a newcomer starts it, on a folder where nothing is yet.
 * Usage: node bench/demo.ts [--students 3000] [--rounds 1]
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { withDataFolder } from "./parts/data-folder.ts";
import { median, printTable, seconds } from "./parts/figures.ts";

const PROGRAM = join(import.meta.dirname, "../bin/passerelle");

const options = parseArgs({
  options: { students: { type: "string", default: "3000" }, rounds: { type: "string", default: "1" } },
}).values;

const times: number[] = [];
for (let round = 1; round <= Number(options.rounds); round += 1) times.push(await withDataFolder(undefined, demo));
printTable(`passerelle demo --no-serve --students ${options.students}, ${times.length} round(s), from call to end`, [
  ["", "took", "bar"],
  ["by the clock", seconds(median(times)), "30 s"],
]);

async function demo(data: string): Promise<number> {
  const words = ["demo", "--no-serve", "--students", options.students, "--data", data];
  const begun = performance.now();
  await promisify(execFile)(PROGRAM, words);
  return performance.now() - begun;
}
