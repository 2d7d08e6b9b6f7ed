/**
 * A first sync, the same again, and the next day, each beside the least that SQL alone can do with the same files in the same server.
 * Usage: node bench/sync.ts [--students 30000] [--rounds 1] [--profile]
 */
import { parseArgs } from "node:util";
import { openStore } from "../src/infra/store/open-store.ts";
import { bareFirst, type BareResult, bareUnchanged } from "./parts/bare.ts";
import { withDataFolder } from "./parts/data-folder.ts";
import { provideDelivery } from "./parts/deliveries.ts";
import { megabytes, median, printTable, ratioOf, seconds } from "./parts/figures.ts";
import { serverCpu } from "./parts/server-cpu.ts";
import { printStatements } from "./parts/print-statements.ts";
import { runSync } from "./parts/run-sync.ts";
import type { SyncFigures } from "./parts/sync-figures.ts";

const options = parseArgs({
  options: {
    students: { type: "string", default: "30000" },
    rounds: { type: "string", default: "1" },
    profile: { type: "boolean", default: false },
  },
}).values;

interface Round {
  readonly bareFirst: BareFigures;
  readonly first: SyncFigures;
  readonly bareUnchanged: BareFigures;
  readonly unchanged: SyncFigures;
  readonly nextDay: SyncFigures;
}

interface BareFigures extends BareResult {
  readonly processor: number;
}

const SYNCS = ["first", "unchanged", "nextDay"] as const;

const BARS = [
  { title: "first, beside bare first", ours: "first", beside: "bareFirst", bar: "5 x", aim: "3 x" },
  {
    title: "the same again, beside bare unchanged",
    ours: "unchanged",
    beside: "bareUnchanged",
    bar: "4 x",
    aim: "2 x",
  },
  { title: "next day, beside the same again", ours: "nextDay", beside: "unchanged", bar: "1.3 x", aim: "" },
] as const;

const days = [await provideDelivery(Number(options.students), 0), await provideDelivery(Number(options.students), 1)];
const rounds: Round[] = [];
for (let number = 1; number <= Number(options.rounds); number += 1)
  rounds.push(await withDataFolder(undefined, measure));
printTimes();
printStages();
if (options.profile)
  for (const sync of SYNCS) printStatements(`${sync}: statements`, rounds[0]?.[sync].statements ?? []);

/**
 * Each of ours directly after what it is compared with: the machine may have other work as well. Each begins on a server that has
 * written out what came before; the bare program sees to that itself.
 */
async function measure(data: string): Promise<Round> {
  const [today = "", tomorrow = ""] = days;
  const bare = await openStore({ dataFolder: data, database: "bare" });
  try {
    const round: Round = {
      bareFirst: await withProcessor(data, () => bareFirst(bare, today)),
      first: await ours(today),
      bareUnchanged: await withProcessor(data, () => bareUnchanged(bare, today)),
      unchanged: await ours(today),
      nextDay: await ours(tomorrow),
    };
    check(round);
    return round;
  } finally {
    await bare.close();
  }

  async function ours(delivery: string): Promise<SyncFigures> {
    await bare.query("checkpoint");
    return runSync({ data, delivery, profile: options.profile });
  }
}

async function withProcessor(data: string, work: () => Promise<BareResult>): Promise<BareFigures> {
  const [node, server] = [process.cpuUsage(), await serverCpu(data)];
  const result = await work();
  const { user, system } = process.cpuUsage(node);
  return { ...result, processor: (user + system) / 1000 + (await serverCpu(data)) - server };
}

function check(round: Round): void {
  if (round.unchanged.changes !== 0) throw new Error(`the same again planned ${round.unchanged.changes} changes`);
  expectClose("enrolments", round.first.enrolments, round.bareFirst.enrolments);
  expectClose("memberships", round.first.memberships, round.bareFirst.memberships);
}

/** What the bare program leaves out (parts/bare.ts) is rare in a university: beyond a twentieth one of the two is wrong. */
function expectClose(what: string, ours: number, bare: number): void {
  if (Math.abs(ours - bare) > bare / 20) throw new Error(`${what}: ${ours} are ours, ${bare} the bare program's`);
}

function middle(figure: (round: Round) => number): number {
  return median(rounds.map(figure));
}

/** The bars are for the clock; on a machine that others use too, the processor's time of Node and server tells more. */
function printTimes(): void {
  printTable(`${options.students} students, ${rounds.length} round(s)`, [
    ["", "ours", "beside", "ratio", "bar", "aim", "processor: ours", "beside", "ratio"],
    ...BARS.map(({ title, ours, beside, bar, aim }) => {
      const clock = [ours, beside].map((part) => middle((round) => round[part].milliseconds));
      const processor = [ours, beside].map((part) => middle((round) => processorOf(round[part])));
      return [title, ...clock.map(seconds), ratioOf(clock), bar, aim, ...processor.map(seconds), ratioOf(processor)];
    }),
  ]);
}

function processorOf(figures: SyncFigures | BareFigures): number {
  return "processor" in figures ? figures.processor : figures.nodeCpu + figures.serverCpu;
}

function printStages(): void {
  printTable("ours in parts; peak memory of the Node process, bar 400 MB", [
    ["", "stage", "decide", "plan", "apply", "processor: Node", "server", "changes", "peak"],
    ...SYNCS.map((sync) => [
      sync,
      ...(["stage", "decide", "plan", "apply"] as const).map((stage) =>
        seconds(middle((round) => round[sync].stages[stage] ?? 0)),
      ),
      seconds(middle((round) => round[sync].nodeCpu)),
      seconds(middle((round) => round[sync].serverCpu)),
      String(middle((round) => round[sync].changes)),
      megabytes(Math.max(...rounds.map((round) => round[sync].peakMemory))),
    ]),
  ]);
}
