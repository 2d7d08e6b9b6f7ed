import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { PASSWORD } from "../kits/access.ts";
import { openWindow, PATIENCE_MS, settle, signIn } from "./kit/browser.ts";
import { examplesOf } from "./kit/all-screens.ts";
import type { Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

/** Presses Tab until what has the focus fits; fails after as many presses as no screen needs. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab leads nowhere to ${selector} on ${page.url()}`);
}

describe("test/debian/morning", () => {
  let close: () => Promise<void>;
  let screens: Screens;
  let browser: Browser;

  before(async () => {
    ({ screens, browser, close } = await openStage());
  });

  after(() => close());

  it("is done by the keyboard alone: sign in, last night, search, why, reply, people to mend, plan, language", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await window.newPage();
    await page.goto("/");
    await page.locator("input[name=name]").waitFor();

    await page.keyboard.type("admin");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator(".headline-sentence").waitFor();
    assert.match(await page.locator(".headline-sentence").innerText(), /La synchronisation du/);

    const { missing, element, name } = await examplesOf(screens.store);
    await page.keyboard.press("/");
    await page.keyboard.type(name.toUpperCase());
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/people\//);
    await settle(page);

    await page.goto(`/why?person=${missing}`);
    await settle(page);
    await tabTo(page, ".answers a");
    await page.keyboard.press("Enter");
    await page.locator(".chain-link[data-status=broken]").first().waitFor();
    await tabTo(page, ".reply + button");
    await page.keyboard.press("Enter");
    await page.locator(".reply + button:has-text('Copié')").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.press("Control+V");
    assert.match(await page.locator(".shell-search input").inputValue(), /^Bonjour,.*Bien cordialement,$/);

    await page.goto("/to-mend?reason=account-missing");
    await settle(page);
    await tabTo(page, ".list-row");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/why\?person=/);
    assert.ok(element !== "");

    await page.goto("/plan");
    await settle(page);
    await tabTo(page, ".screen-head button");
    await page.keyboard.press("Enter");
    await page.locator(".job .tag[data-tone=ok]").waitFor();

    await tabTo(page, ".shell-tools button[lang=en]");
    await page.keyboard.press("Enter");
    await page.locator("html[lang=en]").waitFor();
    await window.close();
  });

  it("goes on with what is under way when the browser is closed, and finds it again by its address", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await signIn(window, "admin", "/drift");
    await page.locator(".screen-head button").click();
    await page.waitForURL(/job=/);
    const address = page.url();
    const cookies = await window.storageState();
    await window.close();

    const later = await browser.newContext({ storageState: cookies });
    later.setDefaultTimeout(PATIENCE_MS);
    const again = await later.newPage();
    await again.goto(address);
    await again.locator(".job .tag[data-tone=ok]").waitFor();
    await later.close();
  });

  it("tells a bad zip as what it is, and keeps the screen", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await signIn(window, "admin", "/deliveries");
    const bad = { name: "bad.zip", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 no zip at all") };
    await page.locator("input[type=file]").first().setInputFiles(bad);

    await page.locator(".notice[data-tone=broken], .screen-head .tag").first().waitFor();
    assert.ok((await page.locator(".drop, .screen-head").count()) > 0);
    await window.close();
  });

  it("shows a registrar nothing of another component, whatever address is typed", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await signIn(window, "registrar", "/decisions?component=SCI");
    assert.equal(await page.locator(".list-row").count(), 0);

    await page.goto("/operators");
    await page.locator(".notice[data-tone=broken]").waitFor();
    assert.equal(await page.locator(".shell-link[href='/operators']").count(), 0);
    await window.close();
  });

  it("keeps what was entered when the session has ended meanwhile", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await signIn(window, "admin", "/operators");
    await page.locator(".screen-head button").click();
    await page.locator("input[name=name]").fill("someone");
    await page.locator("input[name=display_name]").fill("Some One");
    await window.clearCookies();
    await page.locator("[role=dialog] button[type=submit]").click();

    await page.locator("[role=dialog] .notice a[href='/sign-in']").waitFor();
    assert.equal(await page.locator("input[name=display_name]").inputValue(), "Some One");
    await window.close();
  });
});
