import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FastifyInstance } from "fastify";
import { addTestOperator } from "../../../test/kits/access.ts";
import { openGuardedApp } from "../../../test/kits/guarded-app.ts";
import { DEFAULT_SETTINGS } from "../../infra/config/index.ts";
import { makeToken } from "../../ops/access/index.ts";

const OWN = { origin: "http://localhost:80", "sec-fetch-site": "same-origin" };
const HOST = "localhost:80";
const BEHIND_TLS = {
  server: {
    ...DEFAULT_SETTINGS.server,
    public_address: "https://passerelle.univ.example",
    trusted_proxies: ["127.0.0.1"],
  },
};

/** Signs somebody in and gives the cookie as a browser sends it back. */
async function enter(app: FastifyInstance, operator: number, headers: Record<string, string> = {}): Promise<string> {
  const response = await app.inject({ url: `/enter/${operator}`, headers: { host: HOST, ...headers } });
  assert.equal(response.statusCode, 200, response.body);
  const [cookie] = response.cookies.filter(({ name }) => name.endsWith("passerelle-session"));
  return `${cookie?.name}=${cookie?.value}`;
}

describe("server/identity/protect", () => {
  it("knows a browser by its cookie and a program by its token, and nobody by anything else", async (t) => {
    const { app, desk } = await openGuardedApp(t);
    const operator = await addTestOperator(desk, "ana", { assignments: [{ role: "support", components: [] }] });
    const cookie = await enter(app, operator);
    const { secret } = await makeToken(desk, { operator, name: "t", capabilities: ["ask-why"], days: 1 });
    async function who(headers: Record<string, string>): Promise<unknown> {
      return (await app.inject({ url: "/who", headers: { host: HOST, ...headers } })).json().who;
    }

    assert.equal(await who({ cookie }), "ana");
    assert.equal(await who({ authorization: `Bearer ${secret}` }), "ana/t");
    for (const headers of [
      {},
      { cookie: `${cookie}x` },
      { cookie: cookie.replace("session", "journey") },
      { authorization: `Bearer ${cookie.split("=")[1]}` },
      { authorization: `Basic ${Buffer.from(`ana:${secret}`).toString("base64")}` },
      { authorization: "Bearer ' or true --" },
      // A token that is none is not made good by a cookie beside it.
      { authorization: "Bearer none", cookie },
    ])
      assert.equal(await who(headers), null, JSON.stringify(headers));
  });

  it("gives the cookie to no script, to no other site and to no open wire", async (t) => {
    const { app, desk } = await openGuardedApp(t, BEHIND_TLS);
    const operator = await addTestOperator(desk, "ana");
    const headers = { host: "passerelle.univ.example", "x-forwarded-proto": "https" };
    const response = await app.inject({ url: `/enter/${operator}`, headers });

    const header = String(response.headers["set-cookie"]);
    assert.match(header, /^__Host-passerelle-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    assert.match(String(response.headers["strict-transport-security"]), /max-age=31536000/);
    const local = await app.inject({ url: `/enter/${operator}`, headers: { host: HOST } });
    assert.match(
      String(local.headers["set-cookie"]),
      /^passerelle-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it("gives another secret at each sign-in and ends the session before", async (t) => {
    const { app, desk } = await openGuardedApp(t);
    const operator = await addTestOperator(desk, "ana");
    const planted = await enter(app, operator);
    const after = await enter(app, operator, { cookie: planted });

    assert.notEqual(after, planted);
    const response = await app.inject({ url: "/who", headers: { host: HOST, cookie: planted } });
    assert.equal(response.json().who, null);
  });

  it("refuses what another site's page makes a signed-in browser send", async (t) => {
    const { app, desk } = await openGuardedApp(t);
    const cookie = await enter(app, await addTestOperator(desk, "ana"));
    function act(headers: Record<string, string>) {
      return app.inject({ method: "POST", url: "/act", payload: {}, headers: { host: HOST, cookie, ...headers } });
    }

    assert.equal((await act(OWN)).statusCode, 200);
    for (const headers of [
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin: "http://localhost.evil.example", "sec-fetch-site": "same-site" },
      { origin: "https://evil.example" },
      { origin: "http://localhost:8081" },
      { origin: "null" },
      { "sec-fetch-site": "none" },
      // Older browsers and programs that say nothing of where they come from.
      {},
    ]) {
      const response = await act(headers);
      assert.equal(response.statusCode, 403, JSON.stringify(headers));
      assert.equal(response.json().code, "origin-refused");
    }
  });

  it("refuses a sign-in that another site's page sends, too", async (t) => {
    const { app } = await openGuardedApp(t);
    const headers = { host: HOST, origin: "https://evil.example", "sec-fetch-site": "cross-site" };

    assert.equal((await app.inject({ method: "POST", url: "/act", payload: {}, headers })).statusCode, 403);
    const program = await app.inject({ method: "POST", url: "/act", payload: {}, headers: { host: HOST } });
    assert.equal(program.statusCode, 200);
  });

  it("reads no form of another site", async (t) => {
    const { app } = await openGuardedApp(t);
    for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
      const headers = { host: HOST, "content-type": type };
      const response = await app.inject({ method: "POST", url: "/act", payload: '{"a":1}', headers });
      assert.equal(response.statusCode, 415, type);
    }
  });

  it("refuses zero bytes, broken JSON, and fields that would change every object", async (t) => {
    const { app } = await openGuardedApp(t);
    const headers = { host: HOST, "content-type": "application/json" };
    for (const payload of ['{"a":"\\u0000"}', '{"a":"\0"}', "{", '{"__proto__":{"admin":true}}']) {
      const response = await app.inject({ method: "POST", url: "/act", payload, headers });
      assert.equal(response.statusCode, 400, payload);
      assert.equal(response.json().code, "call-wrong");
    }
    assert.equal((await app.inject({ url: "/who?q=%00", headers: { host: HOST } })).statusCode, 400);
    assert.equal((await app.inject({ method: "POST", url: "/act", payload: '{"a":"é"}', headers })).statusCode, 200);
  });

  it("answers to no name but its own", async (t) => {
    const { app } = await openGuardedApp(t, BEHIND_TLS);
    for (const host of [
      "evil.example",
      "localhost.evil.example",
      "passerelle.univ.example.evil.example",
      "127.0.0.1.evil.example",
    ]) {
      const response = await app.inject({ url: "/who", headers: { host } });
      assert.equal(response.statusCode, 403, host);
      assert.equal(response.json().code, "host-refused");
    }
    for (const host of ["localhost:8080", "127.0.0.1", "[::1]:8080", "passerelle.univ.example"])
      assert.equal((await app.inject({ url: "/who", headers: { host } })).statusCode, 200, host);
  });

  it("believes where a call came from only of proxies that it trusts", async (t) => {
    const { app, desk } = await openGuardedApp(t);
    const operator = await addTestOperator(desk, "ana");
    const headers = {
      host: HOST,
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "198.51.100.9",
    };
    const response = await app.inject({ url: `/enter/${operator}`, headers });

    assert.match(String(response.headers["set-cookie"]), /^passerelle-session=/);
    const { rows } = await desk.store.query<{ address: string }>("select address from access.session");
    assert.deepEqual(rows, [{ address: "127.0.0.1" }]);
  });

  it("lets pages run only scripts from files of ours, in no frame, and says nothing to other sites", async (t) => {
    const { app } = await openGuardedApp(t);
    const { headers } = await app.inject({ url: "/who", headers: { host: HOST, origin: "https://evil.example" } });

    const policy = new Map(
      String(headers["content-security-policy"])
        .split(";")
        .map((rule) => rule.trim().split(/ (.*)/s))
        .map(([name = "", value = ""]) => [name, value]),
    );
    assert.equal(policy.get("default-src"), "'none'");
    assert.equal(policy.get("script-src"), "'self'");
    assert.equal(policy.get("frame-ancestors"), "'none'");
    assert.equal(policy.get("base-uri"), "'none'");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["x-frame-options"], "DENY");
    assert.equal(headers["referrer-policy"], "same-origin");
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["x-powered-by"], undefined);
    assert.deepEqual(
      Object.keys(headers).filter((name) => name.startsWith("access-control-")),
      [],
    );
    const preflight = { host: HOST, origin: "https://evil.example", "access-control-request-method": "POST" };
    const answer = await app.inject({ method: "OPTIONS", url: "/act", headers: preflight });
    assert.equal(answer.statusCode, 404);
    assert.equal(answer.headers["access-control-allow-origin"], undefined);
  });

  it("tells no stack trace and no inner message of a defect", async (t) => {
    const { app } = await openGuardedApp(t);
    app.get("/broken", () => {
      throw new Error("password=hunter2 at /srv/secret");
    });
    const response = await app.inject({ url: "/broken", headers: { host: HOST } });

    assert.equal(response.statusCode, 500);
    assert.doesNotMatch(response.body, /hunter2|\/srv|\.ts|at /);
  });
});
