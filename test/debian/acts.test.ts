import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openWindow, settle, signIn } from "./kit/browser.ts";
import type { Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

/** Chooses the first hold and says why; ends with the dialog's answer on its way. */
async function approveFirst(page: Page): Promise<void> {
  await page.locator(".hold input[type=checkbox]").first().check();
  await page.locator(".shell-main button:has-text('Laisser passer')").click();
  await page.locator("dialog textarea").fill("le cours est fini");
}

describe("test/debian/acts", () => {
  let close: () => Promise<void>;
  let screens: Screens;
  let browser: Browser;

  before(async () => {
    ({ screens, browser, close } = await openStage());
  });

  after(() => close());

  it("lets two operators approve the same hold: one does, the other is told", async () => {
    const one = await signIn(await openWindow(browser, screens.address), "admin", "/holds");
    const other = await signIn(await openWindow(browser, screens.address), "other-admin", "/holds");
    await approveFirst(one);
    await approveFirst(other);

    await one.locator("dialog button[type=submit]").click();
    await one.locator(".notice[data-tone=ok]").waitFor();
    await other.locator("dialog button[type=submit]").click();
    await other.locator(".notice[role=alert]").waitFor();

    const { rows } = await screens.store.query<{ count: number }>("select count(*)::int from journal.approval");
    assert.ok((rows[0]?.count ?? 0) > 0);
    await one.locator(".notice[data-tone=ok] button").click();
    await one.locator(".job .tag[data-tone=ok]").waitFor();
    await one.context().close();
    await other.context().close();
  });

  it("looks a delivery over and shows the row that is wrong", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/deliveries");
    const folder = screens.deliveries.at(-1) ?? "";
    const files = readdirSync(folder).map((file) => path.join(folder, file));
    await page.locator("input[type=file]").first().setInputFiles(files);
    await page.waitForURL(/\/deliveries\/.+/);
    await settle(page);

    await page.getByRole("button", { name: "Vérifier seulement" }).click();
    await page.locator(".job .tag[data-tone=ok]").waitFor();
    await page.locator(".list-row[data-opens=true]").first().click();
    await page.locator(".lines mark").waitFor();
    await page.context().close();
  });

  it("rehearses another setting and keeps nothing of it", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/rehearsal");
    await page.locator("label:has-text('paid_states') input").fill("P");
    await page.getByRole("button", { name: "Répéter" }).click();
    await page.locator(".job .tag[data-tone=ok]").waitFor();

    await page.getByText("Rien n’a été gardé de cette répétition.").waitFor();
    await page.context().close();
  });

  it("adds an operator, whose password is shown once and lets them in", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/operators");
    await page.locator(".screen-head button").click();
    await page.locator("input[name=name]").fill("new.one");
    await page.locator("input[name=display_name]").fill("New One");
    await page.locator("input[name=role][value=support]").check();
    await page.locator("dialog button[type=submit]").click();

    const told = await page.locator("dialog .notice").innerText();
    const password = /: (?<password>\S+)$/m.exec(told)?.groups?.["password"] ?? "";
    const window = await openWindow(browser, screens.address);
    const theirs = await window.newPage();
    await theirs.goto("/sign-in");
    await theirs.locator("input[name=name]").fill("new.one");
    await theirs.locator("input[name=password]").fill(password);
    await theirs.locator("button[type=submit]").click();
    await theirs.locator(".headline").waitFor();
    assert.equal(await theirs.locator(".shell-link[href='/operators']").count(), 0);
    await window.close();
    await page.context().close();
  });

  it("gives an operator other roles, signs them out, and shows both in the audit", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/operators");
    const theirs = await signIn(await openWindow(browser, screens.address), "registrar", "/decisions");
    await page.locator(".list-row", { hasText: "registrar" }).first().click();
    await page.getByRole("button", { name: "Modifier" }).click();
    assert.equal(await page.locator("input[name=components]").inputValue(), "LVE");
    await page.locator("input[name=components]").fill("LVE, DRT");
    await page.locator("input[name=role][value=integrator]").check();
    await page.locator("dialog button[type=submit]").click();
    await page.locator(".card .tag:has-text('DRT')").waitFor();

    await page.getByRole("button", { name: "Déconnecter partout" }).click();
    await page.locator(".card:has-text('Aucune session ouverte.')").waitFor();
    await theirs.goto("/decisions");
    await theirs.waitForURL(/sign-in/);
    await page.goto("/audit");
    const [ended, changed] = [page.locator(".list-row").nth(0), page.locator(".list-row").nth(1)];
    await changed.waitFor();
    assert.match(await ended.innerText(), /endOperatorSessions\s+registrar/);
    assert.match(await changed.innerText(), /changeOperator\s+registrar integrator registrar:LVE,DRT/);
    await page.context().close();
    await theirs.context().close();
  });

  it("refuses to take the last administrators away from everybody, and says so in the dialog", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/operators/1");
    await screens.store.query("update access.operator set blocked_at = now() where name = 'other-admin'");
    await page.getByRole("button", { name: "Modifier" }).click();
    await page.locator("input[name=role][value=administrator]").uncheck();
    await page.locator("dialog button[type=submit]").click();
    await page.locator("dialog .notice:has-text('dernier administrateur')").waitFor();
    await page.context().close();
  });

  it("hides a space by hand, as a run that can be undone", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/spaces?part=all");
    await page.locator(".list-row").first().click();
    await page.getByRole("button", { name: "Agir à la main" }).click();
    await page.getByRole("menuitem", { name: "Rendre visible" }).click();
    await page.locator("dialog button[type=submit]").click();
    await page.locator("dialog .notice[data-tone=ok]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".screen-head .tag[data-tone=ok]").waitFor();
    await page.context().close();
  });
});
