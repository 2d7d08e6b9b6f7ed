import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { addTestAccount, addTestOperator } from "../../../test/kits/access.ts";
import { Browser } from "../../../test/kits/browser.ts";
import { type GuardedApp, openGuardedApp } from "../../../test/kits/guarded-app.ts";
import { openProvider, type TestProvider } from "../../../test/kits/oidc-provider.ts";
import { DEFAULT_SETTINGS, type SignOnSettings } from "../../infra/config/index.ts";

interface Place extends GuardedApp {
  readonly provider: TestProvider;
  readonly home: string;
}

async function open(t: TestContext, changed: Partial<SignOnSettings["oidc"]> = {}): Promise<Place> {
  const provider = await openProvider(t);
  const { issuer, clientId: client_id, clientSecret: client_secret } = provider;
  const oidc = { ...DEFAULT_SETTINGS.sign_on.oidc, issuer, client_id, client_secret, ...changed };
  const sign_on = { ...DEFAULT_SETTINGS.sign_on, welcomed: "accounts" as const, oidc };
  const guarded = await openGuardedApp(t, { sign_on });
  const home = await guarded.app.listen({ port: 0, host: "127.0.0.1" });
  provider.sendBackTo(`${home}/sign-on/oidc/return`);
  await addTestAccount(guarded.desk.store, { username: "alima", person: "S1", kind: "student" });
  return { ...guarded, provider, home };
}

async function whoIs(browser: Browser, home: string): Promise<unknown> {
  return JSON.parse((await browser.visit(`${home}/who`)).text).who;
}

/** Goes to the provider and stops on the way back, before Passerelle sees the code. */
async function stopOnTheWayBack(browser: Browser, { home }: Place): Promise<URL> {
  const { url } = await browser.visit(`${home}/sign-on/oidc`, `${home}/sign-on/oidc/return`);
  return url;
}

/** Confirms the provider's question whether one means to leave; gives where it sends the browser then. */
async function confirmLeaving(browser: Browser, asked: URL): Promise<string | null> {
  const { text } = await browser.visit(asked);
  const { action = "", xsrf = "" } =
    /action="(?<action>[^"]+)".*name="xsrf" value="(?<xsrf>[^"]+)"/s.exec(text)?.groups ?? {};
  const response = await browser.send(new URL(action, asked), "POST", { xsrf, logout: "yes" });
  return response.headers.get("location");
}

async function refused(browser: Browser, back: URL, { home }: Place): Promise<void> {
  const { url } = await browser.visit(back, `${home}/sign-in`);
  assert.equal(url.href, `${home}/sign-in?problem=sign-on-refused`);
  assert.equal(await whoIs(browser, home), null);
}

describe("server/sign-on/oidc", () => {
  it("signs in whom the provider vouches for, with PKCE, state and nonce, and brings them where they were going", async (t) => {
    const { home, provider } = await open(t);
    const browser = new Browser();
    const { url, redirects } = await browser.visit(`${home}/sign-on/oidc?to=${encodeURIComponent("/who?x=1")}`);

    assert.equal(url.href, `${home}/who?x=1`);
    assert.equal(await whoIs(browser, home), "alima");
    const asked = new URL(redirects[0] ?? "").searchParams;
    assert.equal(asked.get("code_challenge_method"), "S256");
    for (const name of ["code_challenge", "state", "nonce"]) assert.match(asked.get(name) ?? "", /^[\w-]{43}$/, name);
    assert.ok(redirects[0]?.startsWith(`${provider.issuer}/auth?`));
  });

  it("signs out at the provider as well, shows it its own token, and comes back to sign in", async (t) => {
    const { home, provider, desk } = await open(t);
    const browser = new Browser();
    await browser.visit(`${home}/sign-on/oidc`);
    const { url: known } = await browser.visit(`${home}/sign-on/oidc`, `${provider.issuer}/interaction`);
    assert.ok(known.href.startsWith(home), "the provider remembers them");

    const { next } = JSON.parse(await (await browser.send(`${home}/sign-out`, "POST")).text());
    const asked = new URL(next);
    assert.equal(asked.searchParams.get("post_logout_redirect_uri"), `${home}/sign-in`);
    assert.equal(asked.searchParams.get("client_id"), provider.clientId);
    assert.equal(asked.searchParams.get("id_token_hint")?.split(".").length, 3);
    assert.equal((await desk.store.query("select from access.session where id_token is not null")).rowCount, 0);
    const back = await confirmLeaving(browser, asked);
    assert.equal(back, `${home}/sign-in`);

    assert.equal(await whoIs(browser, home), null);
    const { url } = await browser.visit(`${home}/sign-on/oidc`, `${provider.issuer}/interaction`);
    assert.ok(url.href.startsWith(`${provider.issuer}/interaction`), "the provider asks who they are");
  });

  it("signs out here whatever the provider does", async (t) => {
    const { home, desk } = await open(t, { issuer: "http://127.0.0.1:1" });
    const operator = await addTestOperator(desk, "alima", { origin: "outside" });
    const browser = new Browser();
    await browser.visit(`${home}/enter/${operator}`);
    await desk.store.query("update access.session set protocol = 'oidc'");

    assert.deepEqual(JSON.parse(await (await browser.send(`${home}/sign-out`, "POST")).text()), { next: null });
    assert.equal(await whoIs(browser, home), null);
  });

  it("takes the username from the claim that is configured, and nobody without it", async (t) => {
    const place = await open(t, { username_claim: "uid" });
    place.provider.claims = { uid: "alima" };
    place.provider.user = "subject-42";
    const browser = new Browser();
    await browser.visit(`${place.home}/sign-on/oidc`);
    assert.equal(await whoIs(browser, place.home), "alima");

    for (const claims of [{}, { uid: "" }, { uid: ["alima"] }, { uid: 7 }]) {
      place.provider.claims = claims;
      const other = new Browser();
      await refused(other, await stopOnTheWayBack(other, place), place);
    }
  });

  it("refuses a forged code, a forged state, an error, and an answer of another provider", async (t) => {
    const place = await open(t);
    const changes: readonly ((back: URL) => void)[] = [
      (back) => back.searchParams.set("code", "forged"),
      (back) => back.searchParams.delete("code"),
      (back) => back.searchParams.set("state", "A".repeat(43)),
      (back) => back.searchParams.delete("state"),
      (back) => back.searchParams.append("state", "A".repeat(43)),
      (back) => back.searchParams.set("iss", "https://evil.example"),
      (back) => back.searchParams.set("error", "access_denied"),
    ];
    for (const change of changes) {
      const browser = new Browser();
      const back = await stopOnTheWayBack(browser, place);
      change(back);
      await refused(browser, back, place);
    }
  });

  it("takes a code once, and only from the browser that began", async (t) => {
    const place = await open(t);
    const attacker = new Browser();
    const back = await stopOnTheWayBack(attacker, place);
    await refused(new Browser(), back, place);
    const underway = new Browser();
    await stopOnTheWayBack(underway, place);
    await refused(underway, back, place);

    await attacker.visit(back);
    assert.equal(await whoIs(attacker, place.home), "alima");
    const again = await attacker.visit(back, `${place.home}/sign-in`);
    assert.equal(again.url.search, "?problem=sign-on-refused");
  });

  it("refuses a code that was got with another verifier or nonce", async (t) => {
    const place = await open(t);
    for (const column of ["verifier", "nonce"]) {
      const browser = new Browser();
      const back = await stopOnTheWayBack(browser, place);
      await place.desk.store.query(`update access.journey set ${column} = $1`, ["B".repeat(43)]);
      await refused(browser, back, place);
    }
  });

  it("refuses somebody who took more than ten minutes", async (t) => {
    const place = await open(t);
    const browser = new Browser();
    const back = await stopOnTheWayBack(browser, place);
    place.desk.wait(11);
    await refused(browser, back, place);
  });

  it("signs in nobody whom Passerelle does not know, nor a local operator of the same name", async (t) => {
    const { provider, home, desk } = await open(t);
    await addTestOperator(desk, "admin", { assignments: [{ role: "administrator", components: [] }] });
    for (const user of ["stranger", "admin"]) {
      provider.user = user;
      const browser = new Browser();
      const { url } = await browser.visit(`${home}/sign-on/oidc`, `${home}/sign-in`);
      assert.equal(url.search, "?problem=sign-in-unknown", user);
      assert.equal(await whoIs(browser, home), null);
    }
  });

  it("says so when the provider does not answer, or does not know us", async (t) => {
    const away = await open(t, { issuer: "http://127.0.0.1:1" });
    const { url } = await new Browser().visit(`${away.home}/sign-on/oidc`, `${away.home}/sign-in`);
    assert.equal(url.search, "?problem=sign-on-unreachable");

    const wrong = await open(t, { client_secret: "not the secret" });
    const browser = new Browser();
    await refused(browser, await stopOnTheWayBack(browser, wrong), wrong);
  });
});
