import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { addTestOperator, PASSWORD } from "../../../../test/kits/access.ts";
import { openApi, type TestApi } from "../../../../test/kits/api.ts";

interface Place extends TestApi {
  /** Calls as an administrator. */
  readonly ask: (
    method: "GET" | "POST" | "PATCH" | "DELETE",
    url: string,
    payload?: InjectOptions["payload"],
  ) => Promise<LightMyRequestResponse>;
  readonly administrator: number;
}

async function open(t: TestContext): Promise<Place> {
  const api = await openApi(t);
  const assignments = [{ role: "administrator", components: [] }] as const;
  const administrator = await addTestOperator(api.desk, "root", { assignments });
  const cookie = await api.enter(administrator);
  return {
    ...api,
    administrator,
    ask: (method, url, payload) => api.call({ method, url, ...(payload === undefined ? {} : { payload }) }, cookie),
  };
}

describe("server/routes/access/operators", () => {
  it("adds an operator whose password is told once and works", async (t) => {
    const { ask, call } = await open(t);
    const assignments = [{ role: "registrar", components: ["LVE"] }];
    const wanted = { name: "Jeanne", display_name: "Jeanne Roy", origin: "local", assignments };
    const added = await ask("POST", "/operators", wanted);
    assert.equal(added.statusCode, 200, added.body);
    const { operator, password } = added.json();

    const signedIn = await call({ method: "POST", url: "/sign-on/password", payload: { name: "jeanne", password } });
    assert.equal(signedIn.statusCode, 200);
    const seen = (await ask("GET", `/operators/${operator}`)).json();
    assert.deepEqual(
      [seen.name, seen.added_by, seen.assignments, seen.sessions.length],
      ["jeanne", "root", assignments, 1],
    );
    assert.ok(!JSON.stringify(seen).includes(password));
    assert.equal((await ask("POST", "/operators", wanted)).statusCode, 409);
  });

  it("refuses roles that nobody is given, and what is no operator at all", async (t) => {
    const { ask } = await open(t);
    const wanted = { name: "bea", display_name: "Bea", origin: "local" };
    for (const [payload, code] of [
      [{ ...wanted, assignments: [{ role: "student", components: [] }] }, "operator-roles"],
      [{ ...wanted, assignments: [{ role: "registrar", components: [] }] }, "operator-roles"],
      [{ ...wanted, assignments: [{ role: "emperor", components: [] }] }, "call-wrong"],
      [{ ...wanted, password_hash: "x" }, "call-wrong"],
      [{ ...wanted, name: "<script>" }, "operator-name"],
    ] as const)
      assert.equal((await ask("POST", "/operators", payload)).json().code, code, JSON.stringify(payload));
  });

  it("keeps neither passwords nor secrets for those who repeat a call", async (t) => {
    const { app, call, enter, administrator, store } = await open(t);
    const cookie = await enter(administrator);
    const headers = { "idempotency-key": "one-key" };
    const token = { operator: administrator, name: "night", capabilities: ["see-runs"] };
    const operator = { name: "bea", display_name: "Bea", origin: "local" };
    for (const [url, payload] of [
      ["/tokens", token],
      ["/operators", operator],
      ["/operators/1/password", undefined],
    ] as const)
      assert.equal(
        (await call({ method: "POST", url, headers, ...(payload && { payload }) }, cookie)).statusCode,
        200,
        url,
      );
    await app.audit.flush();

    const { rows } = await store.query("select * from answers.kept");
    assert.deepEqual(rows, []);
  });

  it("changes, blocks, signs out and gives a new password", async (t) => {
    const { ask, call, desk, enter } = await open(t);
    const bea = await addTestOperator(desk, "bea");
    const changed = await ask("PATCH", `/operators/${bea}`, { display_name: "Bea K.", account: "bkone" });
    assert.deepEqual([changed.json().display_name, changed.json().account], ["Bea K.", "bkone"]);

    const first = await enter(bea);
    assert.equal((await ask("DELETE", `/operators/${bea}/sessions`)).statusCode, 204);
    assert.equal((await call({ url: "/me" }, first)).statusCode, 401);
    const { password } = (await ask("POST", `/operators/${bea}/password`)).json();
    const old = await call({ method: "POST", url: "/sign-on/password", payload: { name: "bea", password: PASSWORD } });
    const made = await call({ method: "POST", url: "/sign-on/password", payload: { name: "bea", password } });
    assert.deepEqual([old.statusCode, made.statusCode], [401, 200]);
    assert.notEqual((await ask("PATCH", `/operators/${bea}`, { blocked: true })).json().blocked_at, null);
    assert.equal((await ask("DELETE", "/operators/999999/sessions")).statusCode, 404);
  });

  it("keeps the last administrator", async (t) => {
    const { ask, administrator } = await open(t);
    for (const change of [{ blocked: true }, { assignments: [] }]) {
      const response = await ask("PATCH", `/operators/${administrator}`, change);
      assert.equal(response.statusCode, 409);
      assert.equal(response.json().code, "operator-last-administrator");
    }
  });

  it("makes a token that a program can use until it is revoked", async (t) => {
    const { ask, call, administrator } = await open(t);
    const wanted = { operator: administrator, name: "night", capabilities: ["see-runs"], days: 30 };
    const { token, secret } = (await ask("POST", "/tokens", wanted)).json();
    const headers = { authorization: `Bearer ${secret}`, "sec-fetch-site": "cross-site", host: "10.0.0.7" };

    assert.equal((await call({ url: "/runs", headers })).statusCode, 200);
    assert.equal((await call({ url: "/operators", headers })).statusCode, 403);
    assert.ok(!(await ask("GET", "/tokens")).body.includes(secret));
    assert.equal((await ask("DELETE", `/tokens/${token}`)).statusCode, 204);
    assert.equal((await call({ url: "/runs", headers })).statusCode, 401);
  });

  it("lists who did what, to be read and as CSV that no spreadsheet runs", async (t) => {
    const { ask, app } = await open(t);
    await ask("POST", "/operators", { name: "bea", display_name: "=cmd()", origin: "outside" });
    await app.audit.flush();

    const [line] = (await ask("GET", "/audit?operation=addOperator")).json().rows;
    assert.deepEqual([line.who, line.subject, line.outcome], ["root", "bea", "done"]);
    const csv = await ask("GET", "/operators?format=csv");
    assert.match(csv.body, /;'=cmd\(\);/);
    assert.doesNotMatch(csv.body, /\[object/);
  });
});
