/**
 * The first screen in Debian's Chromium with a slow processor and nothing in its cache, beside a page of React alone; and what is sent for it.
 * Usage: node bench/first-screen.ts [--students 3000] [--loads 9] [--slowdown 4] [--data FOLDER]; needs /usr/bin/chromium and the built screens.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Cookie } from "playwright-core";
import { systemClock } from "../src/infra/clock.ts";
import { addOperator } from "../src/ops/access/index.ts";
import { withInstallation } from "../src/ops/installation/index.ts";
import { openBarePage } from "./parts/bare-page.ts";
import { startBenchServer } from "./parts/bench-server.ts";
import { type ColdLoad, type ColdPage, loadCold } from "./parts/cold-load.ts";
import { median, printTable } from "./parts/figures.ts";
import { withSyncedUniversity } from "./parts/synced-university.ts";
import { openUnwatchedBrowser } from "./parts/unwatched-browser.ts";

const options = parseArgs({
  options: {
    students: { type: "string", default: "3000" },
    loads: { type: "string", default: "9" },
    slowdown: { type: "string", default: "4" },
    data: { type: "string" },
  },
}).values;

const LIMIT_MS = 1000;
const PASSWORD = "a-password-for-one-bench";
const WINDOW = { locale: "fr", viewport: { width: 1440, height: 900 } } as const;

await withSyncedUniversity(options, async (place) => {
  const name = `bench-${process.pid}`;
  await withInstallation(place, ({ store }) =>
    addOperator(
      { store, clock: systemClock, author: "bench" },
      {
        name,
        displayName: name,
        origin: "local",
        account: null,
        assignments: [{ role: "administrator", components: [] }],
      },
      PASSWORD,
    ),
  );
  const server = await startBenchServer(place.settings.data);
  const bare = await openBarePage();
  try {
    const cookies = await withDriver((browser) => signIn(browser, server.address, name));
    await report([
      { name: "overview", address: server.address, selector: ".headline-sentence", cookies },
      { name: "sign-in", address: `${server.address}sign-in`, selector: "input[name=name]", cookies: [] },
      { name: "React alone", address: bare.address, selector: "h1", cookies: [] },
    ]);
    console.log(`\nReact alone weighs ${(bare.bytes / 1000).toFixed(0)} kB gzip.`);
    await withDriver((browser) => tellWeight(browser, server.address, cookies));
  } finally {
    bare.close();
    await server.stop();
  }
});

async function withDriver<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  // In a container there is no sandbox for Chromium to start.
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, address: string, name: string): Promise<readonly Cookie[]> {
  const window = await browser.newContext(WINDOW);
  const page = await window.newPage();
  await page.goto(`${address}sign-in`);
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.locator(".headline-sentence").waitFor();
  return window.cookies();
}

interface Measured extends Omit<ColdPage, "slowdown"> {
  readonly name: string;
}

/** The pages by turns, so that what else the machine does falls on all alike. */
async function report(pages: readonly Measured[]): Promise<void> {
  const slowdown = Number(options.slowdown);
  const loads = new Map<string, ColdLoad[]>(pages.map(({ name }) => [name, []]));
  const browser = await openUnwatchedBrowser();
  try {
    for (let turn = 0; turn < Number(options.loads); turn += 1)
      for (const { name, ...page } of pages) loads.get(name)?.push(await loadCold(browser, { ...page, slowdown }));
  } finally {
    await browser.close();
  }
  const before = loadavg()[0] ?? 0;
  printTable(`Medians of ${options.loads} cold loads, processor ${slowdown} times slower; load ${before.toFixed(1)}`, [
    ["", "painted ms", "shown ms", "interactive ms", "least", "bar"],
    ...pages.map(({ name }) => rowOf(name, loads.get(name) ?? [])),
  ]);
}

function rowOf(name: string, loads: readonly ColdLoad[]): readonly string[] {
  const interactive = loads.map((load) => load.interactive);
  const medians = [loads.map(({ painted }) => painted), loads.map(({ shown }) => shown), interactive].map(median);
  return [name, ...[...medians, Math.min(...interactive)].map((ms) => ms.toFixed(0)), String(LIMIT_MS)];
}

/** What goes over the wire for the overview. */
async function tellWeight(browser: Browser, address: string, cookies: readonly Cookie[]): Promise<void> {
  const context = await browser.newContext(WINDOW);
  await context.addCookies([...cookies]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const sums = new Map<string, { count: number; bytes: number }>();
  session.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    const { count, bytes } = sums.get(kind) ?? { count: 0, bytes: 0 };
    sums.set(kind, { count: count + 1, bytes: bytes + encodedDataLength });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await context.close();
  printTable("Sent for the overview", [
    ["", "files", "kB"],
    ...[...sums].map(([kind, { count, bytes }]) => [kind, String(count), (bytes / 1000).toFixed(1)]),
  ]);
}
