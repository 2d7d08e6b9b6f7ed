import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { examplesOf } from "./kit/all-screens.ts";
import { openWindow, settle, signIn } from "./kit/browser.ts";
import { MOVED, type Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

describe("test/debian/desk", () => {
  let close: () => Promise<void>;
  let screens: Screens;
  let browser: Browser;

  before(async () => {
    ({ screens, browser, close } = await openStage());
  });

  after(() => close());

  it("recognises a pasted message, checks its cause and gives the reply in both languages", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/why");
    await page.locator("textarea[name=message]").fill("Error: invalid login, please try again");
    await page.getByRole("button", { name: "Reconnaître" }).click();
    await page.waitForURL(/symptom=cannot-log-in/);

    const { missing } = await examplesOf(screens.store);
    await page.getByRole("combobox", { name: "Personne", exact: true }).fill(missing);
    await page.locator("[role=option]").first().click();
    await page.getByText(`Il n’y a pas de compte numérique pour ${missing}.`).waitFor();
    await page.locator(".checked li[data-verdict=applies]").waitFor();
    assert.match(await page.locator(".reply").innerText(), /^Bonjour,[^]*Votre compte numérique n’existe pas encore/);
    await page.getByRole("button", { name: "En anglais" }).click();
    assert.match(await page.locator(".reply").innerText(), /^Hello,[^]*account/);
    await page.getByRole("combobox", { name: "pour" }).selectOption("support");
    await page.locator(".reply:has-text('Person')").waitFor();
    await page.context().close();
  });

  it("says that a message is not known", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/why");
    await page.locator("textarea[name=message]").fill("tout va bien");
    await page.getByRole("button", { name: "Reconnaître" }).click();
    await page.getByText("Ce message n’est pas connu ici.").waitFor();
    await page.context().close();
  });

  it("decides on a changed code with a reason, from the overview to the plan that follows", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin");
    await page.getByRole("link", { name: "comparer et décider" }).click();
    await page.getByText("étudiants en commun").waitFor();
    await page.getByRole("button", { name: "C’est le même espace" }).click();
    await page.locator("dialog textarea").fill("le code a été refait");
    await page.locator("dialog button[type=submit]").click();
    await page.getByText("Décision écrite").waitFor();

    const { rows } = await screens.store.query("select old_key, new_key, status, because from journal.move");
    assert.deepEqual(rows, [
      { old_key: MOVED.from, new_key: MOVED.to, status: "accepted", because: "le code a été refait" },
    ]);
    await page.getByRole("button", { name: "Faire un nouveau plan" }).click();
    await page.locator(".job .tag[data-tone=ok]").waitFor();
    const { rows: planned } = await screens.store.query<{ key: string[] }>(
      "select key from journal.change where run = (select max(run) from journal.plan) and kind = 'course' and action = 'move'",
    );
    assert.deepEqual(planned, [{ key: [MOVED.to] }]);
    await page.context().close();
  });

  it("does by hand all that a space, a participant, a group and a binding offer", async () => {
    const { course } = await examplesOf(screens.store);
    const page = await signIn(await openWindow(browser, screens.address), "admin", `/spaces/${course}`);
    const form = page.locator("dialog");
    await choose(page, "Agir à la main", "Fixer les dates");
    await form.locator("input[name=until]").fill("2027-06-30");
    await done(page);
    await choose(page, "Agir à la main", "Changer le numéro d’identification");
    await form.locator("input[name=idnumber]").fill(`${course}-OLD`);
    await done(page);
    await choose(page, "Agir à la main", "Renommer");
    await form.getByText("la prochaine exécution le réécrit").waitFor();
    await page.keyboard.press("Escape");
    await choose(page, "Agir à la main", "Lier une cohorte");
    await form.locator("input[name=review]").fill("2027-01-10");
    await done(page);
    await choose(page, /^Agir à la main : /, "Délier la cohorte");
    await done(page);

    await page.goto(`/spaces/${course}?part=groups`);
    await choose(page, /^Agir à la main : /, "Mettre dans un groupe");
    await form.locator("input[name=username]").fill("student-of-another");
    await form.locator("button[type=submit]").click();
    await form.locator(".notice[role=alert]").waitFor();
    await page.keyboard.press("Escape");

    await page.goto(`/spaces/${course}?part=participants&method=database&role=student`);
    await choose(page, /^Agir à la main : /, "Désinscrire");
    await form.getByText("la prochaine exécution la remet").waitFor();
    await done(page);
    const { rows } = await screens.store.query<{ does: string }>(
      "select distinct kind || ' ' || action as does from journal.change where reason = 'by-hand' order by 1",
    );
    assert.deepEqual(
      rows.map(({ does }) => does),
      ["binding create", "binding remove", "course update", "enrolment remove", "membership remove"],
    );
    await page.context().close();
  });

  it("shows a space as it was on a day of the past, says so, and leads back to today", async () => {
    const { course } = await examplesOf(screens.store);
    const page = await signIn(await openWindow(browser, screens.address), "admin", `/spaces/${course}`);
    await choose(page, "Agir à la main", /Rendre visible|Masquer/);
    await done(page);
    const today = await page.locator(".screen-head .tag").first().innerText();

    await page.locator("input[type=date]").fill("2026-11-21");
    await page.getByText("Tel que c’était à la fin du 21 novembre 2026.").waitFor();
    await page.locator(`.screen-head .tag:not(:has-text("${today}"))`).waitFor();
    assert.equal(await page.getByRole("button", { name: "Agir à la main" }).count(), 0);
    await page.getByRole("link", { name: /^Participants/ }).click();
    await page.waitForURL(/part=participants.*at=2026-11-21/);
    await page.locator(".list-row").first().waitFor();
    await page.getByRole("link", { name: "Revenir à aujourd’hui" }).click();
    await page.locator(`.screen-head .tag:has-text("${today}")`).waitFor();
    await page.goto(`/spaces/${course}?at=2020-01-01`);
    await page.locator(".notice[data-tone=broken]").waitFor();
    await page.getByRole("link", { name: "Revenir à aujourd’hui" }).waitFor();
    await page.context().close();
  });

  it("shows a student the courses that they have marked, also when they come back", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "student", "/my-courses?state=hidden");
    await page.locator(".courses article").nth(1).waitFor();
    await page
      .getByRole("button", { name: /^Favori : / })
      .first()
      .click();
    const marked = await page.locator(".courses h3").first().innerText();

    await page.goto("/my-courses?state=favourites");
    await settle(page);
    assert.deepEqual(await page.locator(".courses h3").allInnerTexts(), [marked]);
    await page.context().close();
  });

  it("puts two runs side by side whichever is named first, differences first and the rest folded", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/runs/2/compared-with/1");
    await page.getByRole("heading", { name: "Exécutions 1 et 2" }).waitFor();
    await page.getByRole("heading", { name: "Gardes déclenchées dans l’une seulement" }).waitFor();
    assert.ok((await page.locator(".more-bar[data-less=true]").count()) > 0);
    const equal = page.locator(".equal");
    assert.equal(await equal.isVisible(), false);
    await page.locator("summary").click();
    await equal.waitFor();
    await page.context().close();
  });

  it("shows a registrar the figures of their components over the runs, and says what is counted for all only", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "registrar-sci");
    await page.getByText("Dans vos composantes :").waitFor();
    await page.getByText("Durées et changements ne sont comptés que pour toute l’université.").waitFor();
    assert.equal(await page.locator(".curve").count(), 2);
    assert.doesNotMatch(await page.locator(".headline").innerText(), /0 changement/);
    await page.context().close();
  });
});

/** Opens the first menu of that name and chooses an act in it. */
async function choose(page: Page, menu: string | RegExp, act: string | RegExp): Promise<void> {
  await settle(page);
  await page.getByRole("button", { name: menu, exact: true }).first().click();
  await page.getByRole("menuitem", { name: act }).first().click();
  await page.locator("dialog").waitFor();
}

/** Sends the dialog, reads that it is done, and leaves it. */
async function done(page: Page): Promise<void> {
  const dialog = page.locator("dialog");
  await dialog.locator("button[type=submit]").click();
  await dialog.locator(".notice[data-tone=ok]").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}
