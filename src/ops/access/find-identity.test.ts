import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestAccount, addTestOperator, openTestDesk, type TestDesk } from "../../../test/kits/access.ts";
import { scopeOf } from "../../model/caller.ts";
import { changeOperator } from "./change-operator.ts";
import { identityOfSession, identityOfToken } from "./find-identity.ts";
import { beginSession, endSession, endSessions, findSessions } from "./sessions.ts";
import { makeToken, revokeToken } from "./tokens.ts";

const LIMITS = { idleMinutes: 60, longestHours: 3 };

function signIn(desk: TestDesk, operator: number): Promise<string> {
  return beginSession(desk, { operator, protocol: "password", address: "192.0.2.1", browser: "x".repeat(999) }, LIMITS);
}

describe("ops/access/find-identity", () => {
  it("keeps a session that is used and ends one that is not", async (t) => {
    const desk = await openTestDesk(t);
    const secret = await signIn(desk, await addTestOperator(desk, "ana"));

    desk.wait(59);
    assert.equal((await identityOfSession(desk, secret, LIMITS))?.caller.name, "ana");
    desk.wait(59);
    assert.equal((await identityOfSession(desk, secret, LIMITS))?.caller.name, "ana");
    desk.wait(61);
    assert.equal(await identityOfSession(desk, secret, LIMITS), undefined);
  });

  it("ends a session at last however much it is used", async (t) => {
    const desk = await openTestDesk(t);
    const secret = await signIn(desk, await addTestOperator(desk, "ana"));
    for (let hour = 0; hour < 5; hour += 1) {
      assert.ok(await identityOfSession(desk, secret, LIMITS));
      desk.wait(35);
    }
    desk.wait(5);
    assert.equal(await identityOfSession(desk, secret, LIMITS), undefined);
  });

  it("keeps nothing in the store that a cookie could be made of", async (t) => {
    const desk = await openTestDesk(t);
    const secret = await signIn(desk, await addTestOperator(desk, "ana"));

    const { rows } = await desk.store.query("select * from access.session");
    assert.ok(!JSON.stringify(rows).includes(secret));
    assert.equal(await identityOfSession(desk, "", LIMITS), undefined);
    assert.equal(await identityOfSession(desk, `${secret}x`, LIMITS), undefined);
  });

  it("ends the session of its own operator only", async (t) => {
    const desk = await openTestDesk(t);
    const [ana, bea] = [await addTestOperator(desk, "ana"), await addTestOperator(desk, "bea")];
    const secret = await signIn(desk, ana);
    const [session] = await findSessions(desk.store, ana);

    assert.equal(session?.browser.length, 200);
    assert.equal(await endSession(desk.store, bea, session?.id ?? 0), undefined);
    assert.ok(await identityOfSession(desk, secret, LIMITS));
    await endSessions(desk.store, ana);
    assert.equal(await identityOfSession(desk, secret, LIMITS), undefined);
  });

  it("makes a teacher or a student of an account for as long as it is active", async (t) => {
    const desk = await openTestDesk(t);
    await addTestAccount(desk.store, { username: "alima", person: "S1", kind: "student" });
    await addTestAccount(desk.store, { username: "bkone", person: "T1", kind: "staff" });
    const student = await signIn(desk, await addTestOperator(desk, "ana", { account: "alima" }));
    const teacher = await signIn(desk, await addTestOperator(desk, "bea", { account: "bkone" }));

    const seen = await Promise.all([student, teacher].map((secret) => identityOfSession(desk, secret, LIMITS)));
    assert.deepEqual(
      seen.map((identity) => identity && scopeOf(identity.caller, "ask-why")),
      [
        { kind: "self", person: "S1" },
        { kind: "spaces", person: "T1" },
      ],
    );
    await desk.store.query("update facts.accounts set active = false");
    const after = await identityOfSession(desk, student, LIMITS);
    assert.equal(after && scopeOf(after.caller, "ask-why"), null);
  });

  it("gives a registrar what is below their component too", async (t) => {
    const desk = await openTestDesk(t);
    await desk.store.query(
      `insert into facts.components (component_code, name, parent_code, active, source, file, line, since_run)
       select code, code, parent, true, 'test', 'components.csv', 1, 1
         from (values ('SCI', null), ('PHY', 'SCI'), ('OPT', 'PHY'), ('LVE', null), ('RNG', 'RNG')) c (code, parent)`,
    );
    const components = ["SCI", "RNG", "NEW"];
    const secret = await signIn(
      desk,
      await addTestOperator(desk, "ana", { assignments: [{ role: "registrar", components }] }),
    );

    const identity = await identityOfSession(desk, secret, LIMITS);
    assert.deepEqual(identity && scopeOf(identity.caller, "see-decisions"), {
      kind: "components",
      codes: ["NEW", "OPT", "PHY", "RNG", "SCI"],
    });
  });

  it("takes a token until it ends, is revoked, or its operator is blocked", async (t) => {
    const desk = await openTestDesk(t);
    const operator = await addTestOperator(desk, "ci", { assignments: [{ role: "integrator", components: [] }] });
    const wanted = { operator, capabilities: ["deliver-files"], days: 1 } as const;
    const [revoked, ended] = [
      await makeToken(desk, { ...wanted, name: "one" }),
      await makeToken(desk, { ...wanted, name: "two" }),
    ];

    const identity = await identityOfToken(desk, revoked.secret);
    assert.equal(identity?.caller.name, "ci/one");
    assert.deepEqual(identity?.caller.only, ["deliver-files"]);
    await revokeToken(desk, revoked.id);
    assert.equal(await identityOfToken(desk, revoked.secret), undefined);
    await changeOperator(desk, operator, { blocked: true });
    assert.equal(await identityOfToken(desk, ended.secret), undefined);
    await changeOperator(desk, operator, { blocked: false });
    desk.wait(24 * 60 - 1);
    assert.ok(await identityOfToken(desk, ended.secret));
    desk.wait(1);
    assert.equal(await identityOfToken(desk, ended.secret), undefined);
  });
});
