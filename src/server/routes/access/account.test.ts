import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { addTestAccount, addTestOperator, PASSWORD } from "../../../../test/kits/access.ts";
import { openApi, type TestApi } from "../../../../test/kits/api.ts";
import { DEFAULT_SETTINGS } from "../../../infra/config/index.ts";

const ANOTHER = "another-long-password";

function signIn({ call }: TestApi, name: string, password: string, headers = {}): Promise<LightMyRequestResponse> {
  return call({ method: "POST", url: "/sign-on/password", payload: { name, password }, headers });
}

function cookieOf(response: LightMyRequestResponse): string {
  const [cookie] = response.cookies;
  return `${cookie?.name}=${cookie?.value}`;
}

/** A problem without the number of its request. */
function withoutRequest(response: LightMyRequestResponse): object {
  return { ...response.json<object>(), request: "" };
}

describe("server/routes/access/account", () => {
  it("signs in, tells who one is, and signs out for good", async (t) => {
    const api = await openApi(t);
    await addTestAccount(api.store, { username: "alima", person: "S1", kind: "student" });
    await addTestOperator(api.desk, "ana", { displayName: "Ana Lima", account: "alima" });
    const response = await signIn(api, "Ana", PASSWORD);
    assert.equal(response.statusCode, 200, response.body);
    const cookie = cookieOf(response);

    const account = (await api.call({ url: "/me" }, cookie)).json();
    assert.deepEqual([account.name, account.display_name, account.person], ["ana", "Ana Lima", "S1"]);
    assert.deepEqual(account, response.json());
    assert.deepEqual(
      account.capabilities.find(({ capability }: { capability: string }) => capability === "ask-why"),
      { capability: "ask-why", scope: "self", components: [] },
    );
    assert.deepEqual((await api.call({ method: "DELETE", url: "/me/session" }, cookie)).json(), { next: null });
    assert.equal((await api.call({ url: "/me" }, cookie)).statusCode, 401);
  });

  it("refuses in the language asked for, without saying what was wrong", async (t) => {
    const api = await openApi(t);
    await addTestOperator(api.desk, "ana");
    const [wrong, nobody] = [await signIn(api, "ana", "wrong"), await signIn(api, "nobody", PASSWORD)];

    assert.equal(wrong.statusCode, 401);
    assert.equal(wrong.json().code, "sign-in-refused");
    assert.match(wrong.json().title, /ne vont pas ensemble/);
    assert.deepEqual(withoutRequest(wrong), withoutRequest(nobody));
    assert.deepEqual(wrong.cookies, []);
    const english = await signIn(api, "ana", "wrong", { "accept-language": "en" });
    assert.match(english.json().title, /do not go together/);
  });

  it("looks at twenty passwords a minute from one address, whatever the names", async (t) => {
    const api = await openApi(t);
    const statuses: number[] = [];
    for (let count = 0; count < 25; count += 1) statuses.push((await signIn(api, `name${count}`, "wrong")).statusCode);

    assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 401), ...Array.from({ length: 5 }, () => 429)]);
    const later = await signIn(api, "name", "wrong");
    assert.equal(later.json().code, "too-many-calls");
    assert.match(String(later.headers["retry-after"]), /^\d+$/);
    assert.equal((await api.call({ url: "/sign-on" })).statusCode, 200);
  });

  it("looks at five wrong passwords for one name", async (t) => {
    const api = await openApi(t);
    await addTestOperator(api.desk, "ana");
    for (let count = 0; count < 5; count += 1) await signIn(api, "ana", "wrong");

    const response = await signIn(api, "ana", PASSWORD);
    assert.equal(response.statusCode, 429);
    assert.equal(response.json().code, "sign-in-too-often");
  });

  it("changes one's password only with the one before, and ends one's other sessions", async (t) => {
    const api = await openApi(t);
    const ana = await addTestOperator(api.desk, "ana");
    const [here, elsewhere] = [await api.enter(ana), await api.enter(ana)];
    function change(current: string, password: string): Promise<LightMyRequestResponse> {
      return api.call({ method: "PUT", url: "/me/password", payload: { current, password } }, here);
    }

    assert.equal((await change("wrong", ANOTHER)).statusCode, 401);
    assert.equal((await change(PASSWORD, "short")).json().code, "password-weak");
    assert.equal((await change(PASSWORD, ANOTHER)).statusCode, 204);
    assert.equal((await api.call({ url: "/me" }, here)).statusCode, 200);
    assert.equal((await api.call({ url: "/me" }, elsewhere)).statusCode, 401);
    assert.equal((await signIn(api, "ana", PASSWORD)).statusCode, 401);
    assert.equal((await signIn(api, "ana", ANOTHER)).statusCode, 200);
  });

  it("lists one's own sessions, and ends none but one's own", async (t) => {
    const api = await openApi(t);
    const [ana, bea] = [await addTestOperator(api.desk, "ana"), await addTestOperator(api.desk, "bea")];
    const [here, there, hers] = [await api.enter(ana), await api.enter(ana), await api.enter(bea)];
    const sessions: readonly { session: number; current: boolean }[] = (
      await api.call({ url: "/me/sessions" }, here)
    ).json().sessions;
    assert.deepEqual([sessions.length, sessions.filter(({ current }) => current).length], [2, 1]);

    const other = sessions.find(({ current }) => !current)?.session ?? 0;
    const stolen = await api.call({ method: "DELETE", url: `/me/sessions/${other}` }, hers);
    assert.equal(stolen.json().code, "session-unknown");
    assert.equal((await api.call({ url: "/me" }, there)).statusCode, 200);
    assert.equal((await api.call({ method: "DELETE", url: `/me/sessions/${other}` }, here)).statusCode, 204);
    assert.equal((await api.call({ url: "/me" }, there)).statusCode, 401);
  });

  it("says of a session that has ended while somebody filled in a form that it has ended", async (t) => {
    const api = await openApi(t);
    const assignments = [{ role: "administrator", components: [] }] as const;
    const cookie = await api.enter(await addTestOperator(api.desk, "ana", { assignments }));
    api.desk.wait(121);

    const payload = { name: "bea", display_name: "Bea", origin: "local" };
    const response = await api.call({ method: "POST", url: "/operators", payload }, cookie);
    assert.equal(response.statusCode, 401);
    assert.equal(response.json().code, "not-signed-in");
    const { rows } = await api.store.query("select from access.operator where name = 'bea'");
    assert.deepEqual(rows, []);
  });

  it("tells the ways in that there are, and takes no password where none may be used", async (t) => {
    const sign_on = {
      ...DEFAULT_SETTINGS.sign_on,
      password: false,
      cas: { address: "https://cas.univ.example/cas", label: "CAS" },
    };
    const api = await openApi(t, { sign_on });
    await addTestOperator(api.desk, "ana");

    assert.deepEqual((await api.call({ url: "/sign-on" })).json(), {
      password: false,
      problem: null,
      outside: [{ protocol: "cas", label: "CAS", address: "/sign-on/cas" }],
    });
    assert.equal((await signIn(api, "ana", PASSWORD)).json().code, "sign-in-no-password");
    const unknown = (await api.call({ url: "/sign-on?problem=sign-in-unknown&lang=fr" })).json().problem;
    assert.match(unknown.title, /Passerelle ne vous connaît pas encore/);
    const english = (await api.call({ url: "/sign-on?problem=sign-in-unknown&lang=en" })).json().problem;
    assert.match(english.title, /does not know you yet/);
    assert.equal((await api.call({ url: "/sign-on?problem=%3Cscript%3E" })).json().problem, null);
  });
});
