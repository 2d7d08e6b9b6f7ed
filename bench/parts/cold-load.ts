import type { Browser, BrowserContextOptions } from "playwright-core";

/** When a page that was opened for the first time was there; milliseconds since the browser set out for it. */
export interface ColdLoad {
  /** Something is on the screen. */
  readonly painted: number;
  /** What the page is about is on the screen. */
  readonly shown: number;
  /** It is shown, and the last long task is over: who presses a key now is answered at once. */
  readonly interactive: number;
}

/** What is opened: where, when it counts as shown, and how much slower the processor is. */
export interface ColdPage {
  readonly address: string;
  readonly selector: string;
  readonly slowdown: number;
  readonly window: BrowserContextOptions;
}

/** Opens a page in a browser window that has seen nothing yet, with a slower processor. */
export async function loadCold(browser: Browser, { address, selector, slowdown, window }: ColdPage): Promise<ColdLoad> {
  const context = await browser.newContext(window);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(WATCH.replace("SELECTOR", JSON.stringify(selector)));
    await page.goto(address, { waitUntil: "commit" });
    const { result } = await session.send("Runtime.evaluate", {
      expression: "rested",
      awaitPromise: true,
      returnByValue: true,
    });
    const seen: Seen = result.value;
    return { painted: seen.painted, shown: seen.shown, interactive: Math.max(seen.shown, seen.busyUntil) };
  } finally {
    await context.close();
  }
}

/** What the page has noted of itself. */
interface Seen {
  readonly painted: number;
  readonly shown: number;
  readonly busyUntil: number;
}

/** Runs in the page before anything else: a task counts as long from 50 ms on, as everywhere. The page rests after 2.5 s more. */
const WATCH = `
  const seen = { shown: 0, busyUntil: 0, painted: 0 };
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.busyUntil = Math.max(seen.busyUntil, task.startTime + task.duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const paint of list.getEntries()) if (paint.name === "first-contentful-paint") seen.painted = paint.startTime;
  }).observe({ type: "paint", buffered: true });
  globalThis.rested = new Promise((rest) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector(SELECTOR) === null) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        seen.shown = performance.now();
        setTimeout(() => rest(seen), 2500);
      }));
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
`;
