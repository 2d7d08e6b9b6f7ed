import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Store } from "../../src/infra/store/store.ts";
import { PASSWORD } from "../kits/access.ts";
import { openWindow, PATIENCE_MS, signIn } from "./kit/browser.ts";
import type { Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

/** Presses Tab until what has the focus fits; fails after as many presses as no screen needs. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < 250; presses += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab leads nowhere to ${selector} on ${page.url()}`);
}

/** Presses the arrow down until what has the focus fits. */
async function arrowTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`the arrows lead nowhere to ${selector}`);
}

/** Goes to something and presses Enter on it. */
async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

/** What is held: chosen, let through with a reason, applied under one's eyes. */
async function approveAndApply(page: Page): Promise<void> {
  await enter(page, ".shell-link[href='/holds']");
  await tabTo(page, ".hold input[type=checkbox]");
  await page.keyboard.press("Space");
  await enter(page, ".shell-main button:has-text('Laisser passer')");
  await page.locator("dialog textarea:focus").waitFor();
  await page.keyboard.type("le cours est fini");
  await enter(page, "dialog button[type=submit]");
  await enter(page, ".notice[data-tone=ok] button");
  await page.locator(".job .tag[data-tone=ok]").waitFor();
}

async function undoWhatWasApplied(page: Page): Promise<void> {
  await enter(page, ".job a[href^='/runs/']");
  await page.waitForURL(/\/runs\/\d+/);
  await enter(page, ".screen-head button:has-text('Défaire')");
  await enter(page, "dialog button:has-text('Défaire maintenant')");
  await page.waitForURL(/job=/);
  await page.locator(".job .tag[data-tone=ok]").waitFor();
}

/** A ticket: the person found by `/`, why they are not in a course, and the reply copied. */
async function answerTicket(page: Page, person: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(person);
  await page.locator(`[role=option]:has-text('${person}')`).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/people/${person}`));
  await enter(page, `.screen-head a[href^='/why?person=${person}']`);
  await enter(page, ".answers a");
  await page.locator(".chain-link[data-status=broken]").first().waitFor();
  await enter(page, ".reply + button");
  await page.locator(".reply + button:has-text('Copié')").waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  assert.match(copied, /^Bonjour,[^]*Bien cordialement\s*$/);
}

/** The list of what a registrar's office has to mend, row by row with the arrows, then as a file. */
async function sendListToMend(page: Page): Promise<void> {
  await enter(page, ".shell-link[href='/to-mend']");
  await tabTo(page, ".list-row");
  for (const key of ["ArrowDown", "End", "Home"]) await page.keyboard.press(key);
  await tabTo(page, "a[download]");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /^\uFEFF?\w+;/);
  assert.ok(text.split("\r\n").length > 2);
}

/** Three students who are missing somewhere, each for another reason. */
async function threeWhoAreMissing(store: Store): Promise<readonly string[]> {
  const { rows } = await store.query<{ person: string }>(
    `select min(student_code) as person from decided.registration
      where outcome = 'not-enrolled' and reason in ('account-missing', 'group-missing', 'registration-missing', 'registration-unpaid')
      group by reason order by reason limit 3`,
  );
  assert.equal(rows.length, 3);
  return rows.map(({ person }) => person);
}

/** What somebody would write into a page who found a way: a script of its own, and one of an element. */
const WRITTEN_IN = `
  const script = document.createElement("script");
  script.textContent = "document.title = 'taken over'";
  const image = document.createElement("img");
  image.setAttribute("onerror", "document.title = 'taken over'");
  image.setAttribute("src", "data:none");
  document.body.append(script, image);
`;

describe("test/debian/morning", () => {
  let close: () => Promise<void>;
  let screens: Screens;
  let browser: Browser;

  before(async () => {
    ({ screens, browser, close } = await openStage());
  });

  after(() => close());

  it("is done by the keyboard alone, from signing in to signing out", async () => {
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

    await approveAndApply(page);
    await undoWhatWasApplied(page);
    for (const person of await threeWhoAreMissing(screens.store)) await answerTicket(page, person);
    await sendListToMend(page);

    await enter(page, ".shell-tools button[lang=en]");
    await page.locator("html[lang=en]").waitFor();
    await enter(page, ".shell-tools button[aria-haspopup=menu]");
    await page.locator("[role=menuitem]").last().waitFor();
    await arrowTo(page, "[role=menuitem]:has-text('Sign out')");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sign-in/);
    assert.deepEqual(await window.cookies(), []);
    await window.close();
  });

  it("runs no script that was written into the page, whoever wrote it there", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await signIn(window, "admin");
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await page.evaluate(WRITTEN_IN);
    await page.waitForTimeout(500);

    assert.doesNotMatch(await page.title(), /taken over/);
    assert.ok(refused.some((text) => text.includes("Content Security Policy")));
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
    await page.locator("dialog button[type=submit]").click();

    await page.locator("dialog .notice a[href='/sign-in']").waitFor();
    assert.equal(await page.locator("input[name=display_name]").inputValue(), "Some One");
    await window.close();
  });
});
