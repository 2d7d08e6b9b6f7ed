import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import type { InjectOptions } from "fastify";
import { addTestOperator, type TestDesk } from "../../../test/kits/access.ts";
import { openGuardedApp } from "../../../test/kits/guarded-app.ts";
import type { OperationName } from "../../contract/api/operations.ts";
import { makeToken } from "../../ops/access/index.ts";

const HOST = "localhost:80";

interface Place {
  readonly desk: TestDesk;
  /** Calls as somebody signed in, or as nobody. */
  call(options: InjectOptions, token?: string): Promise<number>;
  /** The audit, oldest first. */
  lines(): Promise<readonly object[]>;
}

/** An application with a route for each name, which answers with the status that its query asks for. */
async function open(t: TestContext, routes: Readonly<Record<string, OperationName>>): Promise<Place> {
  const { app, desk } = await openGuardedApp(t);
  for (const [url, operation] of Object.entries(routes))
    app.route({
      method: ["GET", "POST"],
      url,
      config: { operation },
      handler: (request, reply) => reply.code(Number(Reflect.get(Object(request.query), "status") ?? 200)).send({}),
    });
  return {
    desk,
    call: async (options, token) => {
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      return (await app.inject({ ...options, headers: { host: HOST, ...authorization } })).statusCode;
    },
    lines: async () => {
      await app.audit.flush();
      const { rows } = await desk.store.query("select who, operation, subject, outcome from access.audit order by id");
      return rows;
    },
  };
}

async function tokenOf({ desk }: Place): Promise<string> {
  const operator = await addTestOperator(desk, "ana", { assignments: [{ role: "support", components: [] }] });
  return (await makeToken(desk, { operator, name: "t", capabilities: ["ask-why"], days: 1 })).secret;
}

describe("server/identity/audit-calls", () => {
  it("keeps who looked at whom, by the person and not by the page", async (t) => {
    const place = await open(t, {
      "/people/:person": "readPerson",
      "/decisions": "listDecisions",
      "/overview": "readOverview",
    });
    const token = await tokenOf(place);
    await place.call({ url: "/people/S1" }, token);
    await place.call({ url: "/decisions?student_code=S2" }, token);
    await place.call({ url: "/decisions?reason=group-missing" }, token);
    await place.call({ url: "/overview" }, token);

    assert.deepEqual(await place.lines(), [
      { who: "ana/t", operation: "readPerson", subject: "S1", outcome: "done" },
      { who: "ana/t", operation: "listDecisions", subject: "S2", outcome: "done" },
    ]);
  });

  it("keeps every act with what it was about, and how it ended", async (t) => {
    const place = await open(t, { "/runs/:run/undo": "undoRun", "/operators": "addOperator" });
    const token = await tokenOf(place);
    await place.call({ method: "POST", url: "/runs/7/undo" }, token);
    await place.call({ method: "POST", url: "/runs/8/undo?status=409" }, token);
    await place.call({ method: "POST", url: "/operators", payload: { name: "bea", password: "hunter2" } }, token);

    const lines = await place.lines();
    assert.deepEqual(lines, [
      { who: "ana/t", operation: "undoRun", subject: "7", outcome: "done" },
      { who: "ana/t", operation: "undoRun", subject: "8", outcome: "failed" },
      { who: "ana/t", operation: "addOperator", subject: "bea", outcome: "done" },
    ]);
    assert.ok(!JSON.stringify(lines).includes("hunter2"));
  });

  it("keeps what was refused, and wrong sign-ins, but no noise of strangers", async (t) => {
    const place = await open(t, { "/overview": "readOverview", "/sign-on/password": "signIn" });
    const token = await tokenOf(place);
    await place.call({ url: "/overview?status=403" }, token);
    await place.call({ url: "/overview?status=401" });
    await place.call({ method: "POST", url: "/sign-on/password?status=401", payload: { name: "ana" } });

    assert.deepEqual(await place.lines(), [
      { who: "ana/t", operation: "readOverview", subject: null, outcome: "refused" },
      { who: null, operation: "signIn", subject: "ana", outcome: "refused" },
    ]);
  });

  it("is kept whatever a caller sends to keep it from being written", async (t) => {
    const place = await open(t, { "/people/:person": "readPerson", "/sign-on/password": "signIn" });
    const token = await tokenOf(place);
    const half = { method: "POST", url: "/sign-on/password", payload: { name: "\ud800" } } as const;
    assert.equal(await place.call(half), 200);
    for (const person of ["%00", "%F0%9F%98%80", "x".repeat(90), "'; drop table access.audit; --", "%ED%A0%80"])
      await place.call({ url: `/people/${person}` }, token);

    assert.equal((await place.lines()).length, 5);
  });
});
