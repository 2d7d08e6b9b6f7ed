import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { allScreens, type ShownScreen } from "./kit/all-screens.ts";
import { openBrowser, openWindow, settle, signIn, type Taste } from "./kit/browser.ts";
import { closeAll, type Closing } from "./kit/closing.ts";
import { openScreens, type Screens } from "./kit/screens.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const TASTES: readonly Taste[] = (["fr", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);

/** What axe finds on a page: rule, and the elements that break it. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

describe("test/debian/accessible-screens", () => {
  const closing: Closing = [];
  let screens: Screens;
  let browser: Browser;
  let shown: readonly ShownScreen[];

  before(async () => {
    const t = { after: (close: () => unknown) => void closing.push(close) };
    screens = await openScreens(t);
    browser = await openBrowser(t);
    shown = await allScreens(screens.store);
  });

  after(() => closeAll(closing));

  it("has no fault on the sign-on", async () => {
    for (const taste of TASTES) {
      const window = await openWindow(browser, screens.address, taste);
      const page = await window.newPage();
      await page.goto("/sign-in");
      await settle(page);

      assert.deepEqual(await faultsOf(page), [], JSON.stringify(taste));
      await window.close();
    }
  });

  for (const taste of TASTES) {
    it(`has no fault on any screen, ${taste.language}, ${taste.theme}`, async () => {
      const faults: string[] = [];
      for (const who of new Set(shown.map((screen) => screen.who))) {
        const window = await openWindow(browser, screens.address, taste);
        const page = await signIn(window, who);
        page.on("console", (message) => {
          if (message.text().includes("Content Security Policy")) faults.push(message.text());
        });
        for (const { name, address } of shown.filter((screen) => screen.who === who)) {
          await page.goto(address);
          await settle(page);
          assert.equal(await page.locator("html").getAttribute("lang"), taste.language);
          faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
        }
        await window.close();
      }

      assert.ok(shown.length > 30);
      assert.deepEqual(faults, []);
    });
  }
});
