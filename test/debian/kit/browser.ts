import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { PASSWORD } from "../../kits/access.ts";
import type { Ending } from "./screens.ts";

/** Debian's Chromium; the tests of this folder need it. */
const CHROMIUM = "/usr/bin/chromium";

/** What a screen owes comes within so many milliseconds, also on a busy machine. */
export const PATIENCE_MS = 120_000;

/** How a person has set up their browser. */
export interface Taste {
  readonly language: "fr" | "en";
  readonly theme: "light" | "dark";
}

/** Every way in which the screens are looked at. */
export const TASTES: readonly Taste[] = (["fr", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);

/** Starts the browser; it ends with the test. */
export async function openBrowser(t: Ending): Promise<Browser> {
  // The test runs as root in a container, where Chromium's own sandbox cannot start.
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args, timeout: PATIENCE_MS });
  t.after(() => browser.close());
  return browser;
}

/** A new window of somebody with a taste, on the screens of an address. */
export async function openWindow(
  browser: Browser,
  address: string,
  { language, theme }: Taste = { language: "fr", theme: "light" },
): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: address,
    locale: language,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
  });
  window.setDefaultTimeout(PATIENCE_MS);
  return window;
}

/** Signs somebody in by the screen; they arrive where the address leads. */
export async function signIn(window: BrowserContext, name: string, address = "/"): Promise<Page> {
  const page = await window.newPage();
  await page.goto(address);
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.locator(".shell-side").waitFor({ state: "attached" });
  await settle(page);
  return page;
}

/** Waits until a screen has all that it asked for. */
export async function settle(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  const waiting = page.locator(".waiting");
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: "detached" });
}
