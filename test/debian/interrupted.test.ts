import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { openWindow, PATIENCE_MS, signIn } from "./kit/browser.ts";
import type { Screens } from "./kit/screens.ts";
import { openStage } from "./kit/stage.ts";

// One after the other: each goes on from what the one before it left.
describe("test/debian/interrupted", { timeout: 300_000 }, () => {
  let close: () => Promise<void>;
  let screens: Screens;
  let browser: Browser;
  const releases: (() => Promise<void>)[] = [];

  before(async () => {
    ({ screens, browser, close } = await openStage({ nights: 0, isPlanned: true }));
  });

  after(async () => {
    for (const release of releases) await release();
    await close();
  });

  it("finds a run that is half done by its address when the browser was closed meanwhile, and stops it there", async () => {
    const window = await openWindow(browser, screens.address);
    const page = await signIn(window, "admin", "/plan");
    const release = await holdUp("campus.enrolment");
    await apply(page);
    await standsAt("campus.enrolment");
    const seen = await doneSoFar(page);
    const address = page.url();
    const cookies = await window.storageState();
    await window.close();

    const later = await browser.newContext({ baseURL: screens.address, locale: "fr", storageState: cookies });
    later.setDefaultTimeout(PATIENCE_MS);
    const again = await later.newPage();
    await again.goto(address);
    assert.ok(seen > 0 && (await doneSoFar(again)) >= seen);
    await again.getByRole("button", { name: "Arrêter" }).click();
    await again.locator(".job .tag:has-text('s’arrête')").waitFor();
    await isNoticed();
    await release();
    await again.locator(".job .tag:has-text('arrêté')").waitFor();

    const { applied, planned } = await progress();
    assert.ok(applied > 0 && applied < planned, `${applied} of ${planned}`);
    await again.goto("/plan");
    await again.locator(".screen-head .tag:has-text('commencé, pas fini')").waitFor();
    await later.close();
  });

  it("goes on with it, also over a restart of the server, under the eyes of whoever looks", async () => {
    const page = await signIn(await openWindow(browser, screens.address), "admin", "/plan");
    const release = await holdUp("campus.membership");
    await apply(page);
    await standsAt("campus.membership");

    const restarted = screens.restart();
    await release();
    await restarted;
    await page.locator(".job .tag[data-tone=ok]").waitFor();
    await page.locator(".screen-head .tag:has-text('appliqué')").waitFor();
    assert.ok((await screens.store.query("select from campus.membership limit 1")).rowCount > 0);
    await page.context().close();
  });

  async function apply(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Appliquer" }).click();
    await page.locator("dialog button", { hasText: "Appliquer" }).click();
    await page.waitForURL(/job=/);
  }

  /** Waits until some changes are made, and gives how many. */
  async function doneSoFar(page: Page): Promise<number> {
    const bar = page.locator(".job progress[value]:not([value='0'])");
    await bar.waitFor();
    return Number(await bar.getAttribute("value"));
  }

  /** Lets nobody write into a table until it is released: a run stands still there. */
  async function holdUp(table: string): Promise<() => Promise<void>> {
    const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = screens.store.transaction(async (tx) => {
      await tx.query(`lock table ${table} in exclusive mode`);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    releases.push(release);
    return release;

    async function release(): Promise<void> {
      released.resolve();
      await holding;
    }
  }

  /** Waits until the run has come to a table that is held up. */
  async function standsAt(table: string): Promise<void> {
    const waits = "select from pg_locks where relation = $1::regclass and not granted";
    while ((await screens.store.query(waits, [table])).rowCount === 0) await sleep(50);
  }

  /** Waits until the worker has looked, from now on, whether its job is to stop. */
  async function isNoticed(): Promise<void> {
    const { rows } = await screens.store.query<{ now: string }>("select clock_timestamp()::text as now");
    const looked = `select from pg_stat_activity
      where query like 'select status from jobs.job%' and state = 'idle' and query_start > $1::timestamptz`;
    while ((await screens.store.query(looked, [rows[0]?.now])).rowCount === 0) await sleep(50);
  }

  /** How many changes of the plan were made in whole batches, by whichever run, and how many it has. */
  async function progress(): Promise<{ readonly applied: number; readonly planned: number }> {
    const { rows } = await screens.store.query<{ applied: number; planned: number }>(
      `select coalesce(sum(b.applied + b.failed), 0)::int as applied, min(p.changes - p.held)::int as planned
         from journal.plan p left join journal.batch b on b.plan_run = p.run`,
    );
    return rows[0] ?? { applied: 0, planned: 0 };
  }
});
