import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import { allScreens, type ShownScreen } from "./kit/all-screens.ts";
import { openWindow, settle, signIn, type Taste, TASTES } from "./kit/browser.ts";
import type { Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

/** `npm run screenshots`: a picture of every screen in both languages, light and dark, and of some at phone width, into screenshots/. */
const FOLDER = path.join(import.meta.dirname, "../../screenshots");
const PHONE = { width: 390, height: 844 };
const ON_PHONE = new Set(["overview", "why", "why-broken", "student-courses"]);

const { screens, browser, close } = await openStage();
try {
  const shown = await allScreens(screens.store);
  for (const taste of TASTES) await shoot({ browser, screens, shown, taste });
} finally {
  await close();
}
process.stdout.write(`Pictures of every screen are in ${FOLDER}\n`);

interface Shooting {
  readonly browser: Browser;
  readonly screens: Screens;
  readonly shown: readonly ShownScreen[];
  readonly taste: Taste;
}

async function shoot({ browser, screens, shown, taste }: Shooting): Promise<void> {
  const folder = path.join(FOLDER, `${taste.language}-${taste.theme}`);
  mkdirSync(folder, { recursive: true });
  for (const who of new Set(shown.map((screen) => screen.who))) {
    const window = await openWindow(browser, screens.address, taste);
    const page = await signIn(window, who);
    for (const { name, address } of shown.filter((screen) => screen.who === who)) {
      await page.goto(address);
      await settle(page);
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      if (!ON_PHONE.has(name)) continue;
      await page.setViewportSize(PHONE);
      await page.screenshot({ path: path.join(folder, `${name}-phone.png`), fullPage: true });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await window.close();
  }
}
