import type { UnwatchedBrowser } from "./unwatched-browser.ts";

/** When a page that was opened for the first time was there; milliseconds since the browser set out for it. */
export interface ColdLoad {
  /** Something is on the screen. */
  readonly painted: number;
  /** What the page is about is on the screen. */
  readonly shown: number;
  /** It is shown, and the last long task is over: who presses a key now is answered at once. */
  readonly interactive: number;
}

/** What is opened: where, as whom, when it counts as shown, and how much slower the processor is. */
export interface ColdPage {
  readonly address: string;
  readonly selector: string;
  readonly slowdown: number;
  readonly cookies: readonly object[];
}

/** Opens a page in a browser window that has seen nothing yet, with a slower processor. */
export async function loadCold(
  { send }: UnwatchedBrowser,
  { address, selector, slowdown, cookies }: ColdPage,
): Promise<ColdLoad> {
  const { browserContextId } = await send("Target.createBrowserContext");
  try {
    await send("Storage.setCookies", { cookies, browserContextId });
    const size = { width: 1440, height: 900 };
    const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId, ...size });
    const session = String((await send("Target.attachToTarget", { targetId, flatten: true }))["sessionId"]);
    await send("Page.enable", {}, session);
    await send("Emulation.setCPUThrottlingRate", { rate: slowdown }, session);
    const source = WATCH.replace("SELECTOR", JSON.stringify(selector));
    await send("Page.addScriptToEvaluateOnNewDocument", { source }, session);
    await send("Page.navigate", { url: address }, session);
    const asked = { expression: "rested", awaitPromise: true, returnByValue: true };
    const { result } = await send("Runtime.evaluate", asked, session);
    // What the script below notes.
    const seen = (result as { value: Seen }).value;
    return { painted: seen.painted, shown: seen.shown, interactive: Math.max(seen.shown, seen.busyUntil) };
  } finally {
    await send("Target.disposeBrowserContext", { browserContextId });
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
