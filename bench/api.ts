/**
 * Why and list pages asked of a server by many clients at once on a university that was synced; the server is a process of its own.
 * Usage: node bench/api.ts [--students 30000] [--clients 30] [--seconds 60] [--pairs 250] [--data FOLDER] [--profile FOLDER]; a data folder
 * that is named keeps its university; with --profile the server's own profile is written there.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { systemClock } from "../src/infra/clock.ts";
import { addOperator, makeToken } from "../src/ops/access/index.ts";
import { type Installation, withInstallation } from "../src/ops/installation/index.ts";
import { printTable, quantile } from "./parts/figures.ts";
import { openLine } from "./parts/http-line.ts";
import { processorOf, serverCpu } from "./parts/server-cpu.ts";
import { withSyncedUniversity } from "./parts/synced-university.ts";

const options = parseArgs({
  options: {
    students: { type: "string", default: "30000" },
    clients: { type: "string", default: "30" },
    pairs: { type: "string", default: "250" },
    seconds: { type: "string", default: "60" },
    data: { type: "string" },
    profile: { type: "string" },
  },
}).values;

/** What is asked, in the shares in which a help desk asks: why as often as all lists together. */
type Question = (draw: Draw) => string;

interface Draw {
  readonly person: string;
  readonly course: string;
}

const QUESTIONS: Readonly<Record<string, Question>> = {
  why: ({ person, course }) => `/why?person=${person}&course=${course}`,
  "why of everything": ({ person }) => `/why?person=${person}`,
  decisions: ({ person }) => `/decisions?student_code=${person}`,
  "decisions of an element": ({ course }) => `/decisions?element_code=${course}&limit=50`,
  participants: ({ course }) => `/spaces/${course}/participants?limit=50`,
  people: ({ person }) => `/people?q=${person.slice(0, 5)}&limit=20`,
  "to mend": () => "/to-mend/rows?limit=50",
};

await withSyncedUniversity(options, async (place) => {
  const { data } = place.settings;
  const { tokens, draws } = await withInstallation(place, async (installation) => ({
    tokens: await tokensOf(installation),
    draws: await drawPairs(installation),
  }));
  const server = await startServer(data);
  try {
    await load(server.address, { tokens, draws, seconds: 5 });
    const before = { ...(await processorTimes(server.pid, data)), time: performance.now() };
    const asked = await load(server.address, { tokens, draws, seconds: Number(options.seconds) });
    report(asked, (performance.now() - before.time) / 1000);
    reportProcessor(before, await processorTimes(server.pid, data), asked.length);
  } finally {
    await server.stop();
  }
});

/** One a client: each of them is somebody else. */
async function tokensOf({ store }: Installation): Promise<readonly string[]> {
  const desk = { store, clock: systemClock, author: "bench" };
  const name = `bench-${process.pid}`;
  const assignments = [{ role: "support", components: [] }] as const;
  const wanted = { name, displayName: name, origin: "local", account: null, assignments } as const;
  const operator = await addOperator(desk, wanted, "a-password-nobody-needs");
  const capabilities = ["ask-why", "see-decisions", "see-people", "see-spaces"] as const;
  const names = Array.from({ length: Number(options.clients) }, (_, client) => `client-${client}`);
  const made = await Promise.all(
    names.map((token) => makeToken(desk, { operator, name: token, capabilities, days: 1 })),
  );
  return made.map(({ secret }) => secret);
}

/** The same pairs each time, from everywhere: of whom a help desk is asked in a day. */
async function drawPairs({ store }: Installation): Promise<readonly Draw[]> {
  const { rows } = await store.query<Draw>(
    `select student_code as person, element_code as course from decided.registration where course_key = element_code
      order by md5(student_code || element_code) limit $1`,
    [options.pairs],
  );
  return rows;
}

interface BenchServer {
  readonly address: URL;
  readonly pid: number;
  stop(): Promise<void>;
}

async function startServer(data: string): Promise<BenchServer> {
  const main = join(import.meta.dirname, "../src/cli/main.ts");
  const profile = options.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${options.profile}`];
  const child = spawn(process.execPath, [...profile, main, "serve", "--data", data, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const line of createInterface(child.stdout)) {
    text += line;
    if (line === "}") break;
  }
  return {
    address: new URL(JSON.parse(text).address),
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

interface Asked {
  readonly name: string;
  readonly ms: number;
  readonly status: number;
}

interface Load {
  readonly tokens: readonly string[];
  readonly draws: readonly Draw[];
  readonly seconds: number;
}

async function load(address: URL, { tokens, draws, seconds }: Load): Promise<readonly Asked[]> {
  const names = Object.keys(QUESTIONS);
  const end = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  let turn = 0;
  await Promise.all(
    tokens.map(async (token) => {
      const line = await openLine(address, { authorization: `Bearer ${token}` });
      while (performance.now() < end) {
        turn += 1;
        const name = names[turn % names.length] ?? "";
        const draw = draws[(turn * 7919) % draws.length] ?? { person: "", course: "" };
        const begun = performance.now();
        const status = await line.get(`/api/v1${QUESTIONS[name]?.(draw) ?? ""}`);
        asked.push({ name, ms: performance.now() - begun, status });
      }
      line.close();
    }),
  );
  return asked;
}

/** Milliseconds of the processor so far. */
interface ProcessorTimes {
  readonly server: number;
  readonly store: number;
  readonly clients: number;
}

async function processorTimes(pid: number, data: string): Promise<ProcessorTimes> {
  const { user, system } = process.cpuUsage();
  return { server: await processorOf(pid), store: await serverCpu(data), clients: (user + system) / 1000 };
}

function reportProcessor(before: ProcessorTimes, after: ProcessorTimes, calls: number): void {
  const parts = ["server", "store", "clients"] as const;
  const spent = parts.map((part) => (after[part] - before[part]) / calls);
  printTable("processor of one call, ms", [
    ["", ...parts, "all"],
    ["", ...spent, spent.reduce((sum, part) => sum + part, 0)].map((cell) =>
      typeof cell === "number" ? cell.toFixed(2) : cell,
    ),
  ]);
}

function report(asked: readonly Asked[], seconds: number): void {
  const failed = asked.filter(({ status }) => status !== 200).length;
  printTable(`${options.clients} clients for ${seconds.toFixed(0)} s`, [
    ["", "asked", "p50 ms", "p95 ms", "p99 ms"],
    ...Object.keys(QUESTIONS).map((name) =>
      rowOf(
        name,
        asked.filter((one) => one.name === name),
      ),
    ),
    rowOf("all", asked),
  ]);
  printTable("bars", [
    ["", "found", "bar"],
    ["requests/s", (asked.length / seconds).toFixed(0), "500"],
    [
      "p99 ms",
      quantile(
        asked.map(({ ms }) => ms),
        0.99,
      ).toFixed(0),
      "250",
    ],
    ["errors", String(failed), "0"],
  ]);
}

function rowOf(name: string, asked: readonly Asked[]): readonly string[] {
  const times = asked.map(({ ms }) => ms);
  return [name, String(asked.length), ...[0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0))];
}
