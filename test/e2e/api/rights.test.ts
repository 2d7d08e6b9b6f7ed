import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { methodOf, type Operation } from "../../../src/contract/api/operation.ts";
import { OPERATIONS } from "../../../src/contract/api/operations.ts";
import { type Capability, ROLE_NAMES, ROLES, type Role } from "../../../src/model/access.ts";
import type { Assignment } from "../../../src/model/caller.ts";
import { changeOperator, makeToken } from "../../../src/ops/access/index.ts";
import { HANDLERS } from "../../../src/server/routes/handlers.ts";
import { addTestAccount, addTestOperator } from "../../kits/access.ts";
import { openApi, type TestApi } from "../../kits/api.ts";
import { PATIENCE_MS } from "../../kits/patience.ts";

/** Every operation; what says where it goes on is left out: its answer has no end. */
const ALL: readonly (readonly [keyof typeof OPERATIONS, Operation])[] = Object.entries(OPERATIONS).map(
  ([name, operation]) => [name as keyof typeof OPERATIONS, operation],
);

/** What a call comes to, before anything but rights is looked at. */
type Verdict = "let in" | "not-signed-in" | "forbidden" | "scope-too-narrow";

function verdictFor(role: Role | null, name: keyof typeof OPERATIONS): Verdict {
  const { admission }: Operation = OPERATIONS[name];
  if (admission === "anybody") return "let in";
  if (role === null) return "not-signed-in";
  if (admission === "signed-in") return "let in";
  const given: readonly Capability[] = ROLES[role].capabilities;
  if (!given.includes(admission)) return "forbidden";
  return HANDLERS[name].within.includes(ROLES[role].scope) ? "let in" : "scope-too-narrow";
}

/** Calls an operation with an address that leads nowhere and nothing else: rights come first. */
async function knock({ call }: TestApi, operation: Operation, cookie?: string): Promise<Verdict> {
  const url = operation.address.replaceAll(/\{\w+\}/g, "999999999");
  const { statusCode, headers, body } = await call({ method: methodOf(operation), url }, cookie);
  assert.notEqual(statusCode, 500, body);
  if (statusCode !== 401 && statusCode !== 403) return "let in";
  assert.match(String(headers["content-type"]), /^application\/problem\+json/);
  const { code } = JSON.parse(body);
  // Nobody's password was sent along, and no person goes by that number.
  return code === "sign-in-refused" || code === "out-of-scope" ? "let in" : code;
}

/** Somebody with one role: by hand, or by an account of the deliveries. */
async function enterAs({ desk, store, enter }: TestApi, role: Role): Promise<string> {
  if (role === "teacher" || role === "student") {
    await addTestAccount(store, { username: role, person: role, kind: role === "student" ? "student" : "staff" });
    return enter(await addTestOperator(desk, role, { account: role }));
  }
  const assignments: readonly Assignment[] = [{ role, components: role === "registrar" ? ["LVE"] : [] }];
  return enter(await addTestOperator(desk, role, { assignments }));
}

describe("test/e2e/api/rights", { timeout: PATIENCE_MS }, () => {
  it("asks everybody to sign in but where anybody may", async (t) => {
    const api = await openApi(t);
    for (const [name, operation] of ALL) assert.equal(await knock(api, operation), verdictFor(null, name), name);
    const open = ALL.filter(([, { admission }]) => admission === "anybody").map(([name]) => name);
    assert.deepEqual(open, ["readSignOn", "signIn"]);
  });

  for (const role of ROLE_NAMES)
    it(`lets a ${role} do what that role is given, and nothing else`, async (t) => {
      const api = await openApi(t);
      const cookie = await enterAs(api, role);
      const operations = ALL.filter(([name]) => name !== "signOut");
      for (const [name, operation] of operations)
        assert.equal(await knock(api, operation, cookie), verdictFor(role, name), name);
    });

  it("lets somebody without a role do nothing but look at themselves", async (t) => {
    const api = await openApi(t);
    const cookie = await api.enter(await addTestOperator(api.desk, "nobody"));
    for (const [name, operation] of ALL.filter(([name]) => name !== "signOut")) {
      const { admission } = operation;
      const isOpen = admission === "anybody" || admission === "signed-in";
      assert.equal(await knock(api, operation, cookie), isOpen ? "let in" : "forbidden", name);
    }
  });

  it("lets a token do what it was made for, and nothing of a person's own", async (t) => {
    const api = await openApi(t);
    const operator = await addTestOperator(api.desk, "ci", { assignments: [{ role: "integrator", components: [] }] });
    const capabilities = ["see-runs", "apply-plans"] as const;
    const { secret } = await makeToken(api.desk, { operator, name: "t", capabilities, days: 1 });
    for (const [name, operation] of ALL) {
      if (operation.admission === "anybody") continue;
      const url = operation.address.replaceAll(/\{\w+\}/g, "999999999");
      const headers = { authorization: `Bearer ${secret}`, "sec-fetch-site": "cross-site" };
      const response = await api.call({ method: methodOf(operation), url, headers });
      const isGiven = capabilities.some((capability) => capability === operation.admission);
      if (operation.admission === "signed-in") continue;
      assert.equal(response.statusCode === 403, !isGiven, name);
    }
    for (const [method, url] of [
      ["DELETE", "/me/session"],
      ["GET", "/me/sessions"],
      ["DELETE", "/me/sessions/1"],
    ] as const) {
      const response = await api.call({ method, url, headers: { authorization: `Bearer ${secret}` } });
      assert.equal(response.json().code, "session-needed", url);
    }
  });

  it("takes a right away at once", async (t) => {
    const api = await openApi(t);
    const operator = await addTestOperator(api.desk, "ana", { assignments: [{ role: "support", components: [] }] });
    const cookie = await api.enter(operator);
    assert.equal((await api.call({ url: "/runs" }, cookie)).statusCode, 200);

    await changeOperator(api.desk, operator, { assignments: [] });
    assert.equal((await api.call({ url: "/runs" }, cookie)).json().code, "forbidden");
    await changeOperator(api.desk, operator, { blocked: true });
    assert.equal((await api.call({ url: "/runs" }, cookie)).json().code, "not-signed-in");
  });
});
