import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type Before, openScreens, type Screens } from "./screens.ts";

/** The screens, a browser to look at them with, and how both are closed. */
export interface Stage {
  readonly screens: Screens;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Opens the screens and a browser, after as much as is asked for; what was opened is closed again when the rest fails. */
export async function openStage(before: Before = {}): Promise<Stage> {
  const closing: (() => unknown)[] = [];
  const t = { after: (end: () => unknown) => void closing.push(end) };
  try {
    return { screens: await openScreens(t, before), browser: await openBrowser(t), close };
  } catch (error) {
    await close();
    throw error;
  }

  /** The newest first. */
  async function close(): Promise<void> {
    for (const end of closing.toReversed()) await end();
  }
}
