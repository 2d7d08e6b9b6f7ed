/**
 * Why and list pages asked of a server by many clients at once on a university that was synced; the server is a process of its own.
 * Usage: node bench/api.ts [--students 30000] [--clients 30] [--seconds 60] [--pairs 250] [--data FOLDER]; a folder that is named keeps its university.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { systemClock } from "../src/infra/clock.ts";
import { addOperator, makeToken } from "../src/ops/access/index.ts";
import { type Installation, withInstallation } from "../src/ops/installation/index.ts";
import { printTable, quantile } from "./parts/figures.ts";
import { withSyncedUniversity } from "./parts/synced-university.ts";

const options = parseArgs({
  options: {
    students: { type: "string", default: "30000" },
    clients: { type: "string", default: "30" },
    pairs: { type: "string", default: "250" },
    seconds: { type: "string", default: "60" },
    data: { type: "string" },
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
  const { token, draws } = await withInstallation(place, async (installation) => ({
    token: await tokenOf(installation),
    draws: await drawPairs(installation),
  }));
  const server = await startServer(place.settings.data);
  try {
    await load(server.address, { token, draws, seconds: 5 });
    const begun = performance.now();
    const asked = await load(server.address, { token, draws, seconds: Number(options.seconds) });
    report(asked, (performance.now() - begun) / 1000);
  } finally {
    await server.stop();
  }
});

async function tokenOf({ store }: Installation): Promise<string> {
  const desk = { store, clock: systemClock, author: "bench" };
  const name = `bench-${process.pid}`;
  const assignments = [{ role: "support", components: [] }] as const;
  const wanted = { name, displayName: name, origin: "local", account: null, assignments } as const;
  const operator = await addOperator(desk, wanted, "a-password-nobody-needs");
  const capabilities = ["ask-why", "see-decisions", "see-people", "see-spaces"] as const;
  return (await makeToken(desk, { operator, name, capabilities, days: 1 })).secret;
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
  readonly address: string;
  stop(): Promise<void>;
}

async function startServer(data: string): Promise<BenchServer> {
  const main = join(import.meta.dirname, "../src/cli/main.ts");
  const child = spawn(process.execPath, [main, "serve", "--data", data, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const line of createInterface(child.stdout)) {
    text += line;
    if (line === "}") break;
  }
  return {
    address: JSON.parse(text).address,
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
  readonly token: string;
  readonly draws: readonly Draw[];
  readonly seconds: number;
}

async function load(address: string, { token, draws, seconds }: Load): Promise<readonly Asked[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number(options.clients) });
  const names = Object.keys(QUESTIONS);
  const end = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  let turn = 0;
  await Promise.all(
    Array.from({ length: Number(options.clients) }, async () => {
      while (performance.now() < end) {
        turn += 1;
        const name = names[turn % names.length] ?? "";
        const draw = draws[(turn * 7919) % draws.length] ?? { person: "", course: "" };
        const url = `${address}api/v1${QUESTIONS[name]?.(draw) ?? ""}`;
        const begun = performance.now();
        const status = await ask(url, { agent, headers: { authorization: `Bearer ${token}` } });
        asked.push({ name, ms: performance.now() - begun, status });
      }
    }),
  );
  agent.destroy();
  return asked;
}

function ask(url: string, how: { readonly agent: Agent; readonly headers: Record<string, string> }): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, how, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    })
      .on("error", reject)
      .end();
  });
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
