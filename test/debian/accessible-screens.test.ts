import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { allScreens, type ShownScreen } from "./kit/all-screens.ts";
import { openWindow, settle, signIn, type Taste, TASTES } from "./kit/browser.ts";
import type { Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

/** Every language and every theme: words change no colour, and colours no word. */
const EACH_ONCE: readonly Taste[] = [
  { language: "fr", theme: "light" },
  { language: "en", theme: "dark" },
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page: rule, and the elements that break it. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

describe("test/debian/accessible-screens", () => {
  let close: () => Promise<void>;
  let screens: Screens;
  let browser: Browser;
  let shown: readonly ShownScreen[];

  before(async () => {
    ({ screens, browser, close } = await openStage());
    shown = await allScreens(screens.store);
  });

  after(() => close());

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

  for (const taste of EACH_ONCE) {
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
