import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { addTestAccount, addTestOperator } from "../../../test/kits/access.ts";
import { Browser } from "../../../test/kits/browser.ts";
import { type CasServer, casSuccess, openCasServer } from "../../../test/kits/cas-server.ts";
import { type GuardedApp, openGuardedApp } from "../../../test/kits/guarded-app.ts";
import { DEFAULT_SETTINGS } from "../../infra/config/index.ts";

interface Place extends GuardedApp {
  readonly cas: CasServer;
  /** Where Passerelle is. */
  readonly home: string;
}

async function open(t: TestContext, address?: string): Promise<Place> {
  const cas = await openCasServer(t);
  const sign_on = {
    ...DEFAULT_SETTINGS.sign_on,
    welcomed: "accounts" as const,
    cas: { address: address ?? cas.address, label: null },
  };
  const guarded = await openGuardedApp(t, { sign_on });
  const home = await guarded.app.listen({ port: 0, host: "127.0.0.1" });
  await addTestAccount(guarded.desk.store, { username: "alima", person: "S1", kind: "student" });
  return { ...guarded, cas, home };
}

async function whoIs(browser: Browser, home: string): Promise<unknown> {
  return JSON.parse((await browser.visit(`${home}/who`)).text).who;
}

/** Goes to the sign-on and stops on the way back, before Passerelle sees the ticket. */
async function stopOnTheWayBack(browser: Browser, { home }: Place): Promise<URL> {
  const { url } = await browser.visit(`${home}/sign-on/cas`, `${home}/sign-on/cas/return`);
  return url;
}

describe("server/sign-on/cas", () => {
  it("signs in whom CAS vouches for and brings them where they were going", async (t) => {
    const { cas, home, desk } = await open(t);
    const browser = new Browser();
    const { url } = await browser.visit(`${home}/sign-on/cas?to=${encodeURIComponent("/who?x=1")}`);

    assert.equal(url.href, `${home}/who?x=1`);
    assert.equal(await whoIs(browser, home), "alima");
    assert.equal(cas.named.length, 1);
    assert.ok(cas.named[0]?.startsWith(`${home}/sign-on/cas/return?journey=`), "the service address is always given");
    assert.deepEqual(cas.asked, cas.named);
    const { rows } = await desk.store.query("select protocol from access.session");
    assert.deepEqual(rows, [{ protocol: "cas" }]);
  });

  it("signs out at CAS as well, which knows where to send the browser back to", async (t) => {
    const { cas, home } = await open(t);
    const browser = new Browser();
    await browser.visit(`${home}/sign-on/cas`);

    const { next } = JSON.parse(await (await browser.send(`${home}/sign-out`, "POST")).text());
    assert.equal(next, `${cas.address}/logout?service=${encodeURIComponent(`${home}/sign-in`)}`);
    assert.equal((await browser.visit(next)).url.href, `${home}/sign-in`);
    assert.deepEqual(cas.left, [`${home}/sign-in`]);
    assert.equal(await whoIs(browser, home), null);
  });

  it("leaves CAS alone when somebody with a password signs out", async (t) => {
    const { home, desk } = await open(t);
    const operator = await addTestOperator(desk, "admin");
    const browser = new Browser();
    await browser.visit(`${home}/enter/${operator}`);

    assert.deepEqual(JSON.parse(await (await browser.send(`${home}/sign-out`, "POST")).text()), { next: null });
    assert.equal(await whoIs(browser, home), null);
  });

  it("refuses a forged ticket, one of another service, a proxy's, and none", async (t) => {
    const place = await open(t);
    const { cas, home } = place;
    const forge: readonly ((service: string) => string | null)[] = [
      () => "ST-forged",
      () => cas.ticketFor("https://other.univ.example/app"),
      () => cas.ticketFor(`${home}/sign-on/cas/return`),
      (service) => cas.ticketFor(service, "PT"),
      () => "ST-1&service=x",
      () => `ST-${"1".repeat(300)}`,
      () => "",
      () => null,
    ];
    for (const make of forge) {
      const browser = new Browser();
      const back = await stopOnTheWayBack(browser, place);
      const service = new URL(back);
      service.searchParams.delete("ticket");
      const ticket = make(service.href);
      if (ticket === null) back.searchParams.delete("ticket");
      else back.searchParams.set("ticket", ticket);
      const { url } = await browser.visit(back, `${home}/sign-in`);

      assert.equal(url.href, `${home}/sign-in?problem=sign-on-refused`, String(ticket));
      assert.equal(await whoIs(browser, home), null);
    }
  });

  it("takes a ticket once, and an address once", async (t) => {
    const place = await open(t);
    const { cas, home } = place;
    const browser = new Browser();
    const back = await stopOnTheWayBack(browser, place);
    await browser.visit(back);
    assert.equal(await whoIs(browser, home), "alima");

    const again = await browser.visit(back, `${home}/sign-in`);
    assert.equal(again.url.search, "?problem=sign-on-refused");
    const other = new Browser();
    const second = await stopOnTheWayBack(other, place);
    second.searchParams.set("ticket", back.searchParams.get("ticket") ?? "");
    assert.equal((await other.visit(second, `${home}/sign-in`)).url.search, "?problem=sign-on-refused");
    assert.equal(await whoIs(other, home), null);
    assert.equal(cas.asked.length, 2);
  });

  it("signs nobody in with an address that another browser was given", async (t) => {
    const place = await open(t);
    const { cas, home } = place;
    const attacker = await stopOnTheWayBack(new Browser(), place);
    const underway = new Browser();
    await stopOnTheWayBack(underway, place);
    for (const victim of [new Browser(), underway]) {
      const { url } = await victim.visit(attacker, `${home}/sign-in`);
      assert.equal(url.search, "?problem=sign-on-refused");
      assert.equal(await whoIs(victim, home), null);
    }
    assert.deepEqual(cas.asked, [], "the ticket was not even looked at");
  });

  it("signs in nobody whom Passerelle does not know, nor a local operator of the same name", async (t) => {
    const place = await open(t);
    const { cas, home, desk } = place;
    await addTestOperator(desk, "admin", { assignments: [{ role: "administrator", components: [] }] });
    for (const user of ["stranger", "admin"]) {
      cas.user = user;
      const browser = new Browser();
      const { url } = await browser.visit(`${home}/sign-on/cas`, `${home}/sign-in`);

      assert.equal(url.search, "?problem=sign-in-unknown", user);
      assert.equal(await whoIs(browser, home), null);
    }
  });

  it("believes no answer that is forged or has no end", async (t) => {
    const { cas, home } = await open(t);
    for (const [lie, problem] of [
      [casSuccess("<cas:user>alima</cas:user><cas:user>admin</cas:user>"), "sign-on-refused"],
      ["yes\nalima", "sign-on-refused"],
      [casSuccess(`<cas:user>${"a".repeat(70_000)}</cas:user>`), "sign-on-unreachable"],
    ] as const) {
      cas.lie = lie;
      const { url } = await new Browser().visit(`${home}/sign-on/cas`, `${home}/sign-in`);
      assert.equal(url.search, `?problem=${problem}`);
    }
  });

  it("says so when CAS does not answer, and leads nobody away from here", async (t) => {
    const place = await open(t);
    const { home, cas } = place;
    const browser = new Browser();
    const { url } = await browser.visit(`${home}/sign-on/cas?to=//evil.example/x`);
    assert.equal(url.href, `${home}/`);

    const gone = await open(t, "http://127.0.0.1:1/cas");
    const lost = new Browser();
    const begun = await lost.visit(`${gone.home}/sign-on/cas`, "http://127.0.0.1:1/");
    const back = new URL(begun.url.searchParams.get("service") ?? "");
    back.searchParams.set("ticket", cas.ticketFor(back.href));
    assert.equal((await lost.visit(back, `${gone.home}/sign-in`)).url.search, "?problem=sign-on-unreachable");
  });

  it("keeps in the audit who came and who was refused", async (t) => {
    const place = await open(t);
    const { app, desk, home } = place;
    await new Browser().visit(`${home}/sign-on/cas`);
    await new Browser().visit(`${home}/sign-on/cas/return?journey=x&ticket=ST-1`, `${home}/sign-in`);
    await app.audit.flush();

    const { rows } = await desk.store.query("select who, operation, outcome, address from access.audit order by id");
    assert.deepEqual(rows, [
      { who: "alima", operation: "sign-on/cas", outcome: "done", address: "127.0.0.1" },
      { who: null, operation: "sign-on/cas", outcome: "refused", address: "127.0.0.1" },
    ]);
  });
});
