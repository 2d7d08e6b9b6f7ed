import assert from "node:assert/strict";
import { request } from "node:http";
import { describe, it, type TestContext } from "node:test";
import type { RunDescription } from "../ops/runs/index.ts";
import { type PageOptions, servePage } from "./page-server.ts";

const LAST: RunDescription = {
  run: {
    id: 7,
    kind: "sync",
    status: "done",
    author: "<b>eve</b>",
    startedAt: "2026-11-20T21:00:00Z",
    endedAt: "2026-11-20T21:01:00Z",
    planRun: null,
    undoesRun: null,
    summary: {},
  },
  plan: null,
  holds: [],
  report: {
    run: 7,
    kind: "sync",
    status: "done",
    delivery: null,
    decisions: {
      total: 3,
      byOutcome: { enrolled: 2, "enrolled-without-group": 0, "not-enrolled": 1 },
      byReason: { enrolled: 2, "group-missing": 1 },
    },
    teachers: null,
    plan: null,
    applied: null,
    leftOut: 0,
    because: null,
    things: null,
    problems: { "<script>": 4 },
    durationsMs: {},
    peakMemoryBytes: 0,
  },
};

async function serve(t: TestContext, options: Partial<PageOptions> = {}): Promise<string> {
  const page = await servePage({
    readLast: () => Promise.resolve(LAST),
    timeZone: "Europe/Paris",
    port: 0,
    isPortFlexible: false,
    ...options,
  });
  t.after(() => page.close());
  return page.address;
}

describe("server/page-server", () => {
  it("tells the last run in French, or in English where the browser or the address asks", async (t) => {
    const address = await serve(t);

    assert.match(await (await fetch(address)).text(), /Exécution 7 \(synchronisation\) du 20 novembre 2026 à 22:01/);
    const english = await fetch(address, { headers: { "accept-language": "de, en;q=0.8" } });
    assert.match(await english.text(), /Run 7 \(synchronisation\)/);
    assert.match(await (await fetch(`${address}?lang=en`)).text(), /not registered down to a group/);
  });

  it("says that nothing was synchronised yet", async (t) => {
    const address = await serve(t, { readLast: () => Promise.resolve(null) });

    assert.match(await (await fetch(address)).text(), /Rien n’a encore été synchronisé/);
  });

  it("escapes what comes from outside, and lets in no script", async (t) => {
    const response = await fetch(await serve(t));

    assert.ok(!(await response.text()).includes("<script"));
    assert.match(response.headers.get("content-security-policy") ?? "", /^default-src 'none'; style-src 'sha256-/);
  });

  it("answers nothing but its one page, and only as itself", async (t) => {
    const address = await serve(t);

    assert.equal((await fetch(`${address}other`)).status, 404);
    assert.equal((await fetch(address, { method: "POST" })).status, 405);
    assert.equal(await statusAs("evil.example", address), 403);
  });

  it("says that it is away while the store is", async (t) => {
    const address = await serve(t, { readLast: () => Promise.reject(new Error("gone")) });

    assert.equal((await fetch(address)).status, 503);
  });

  it("takes another port where its own is taken, if it may", async (t) => {
    const { port } = new URL(await serve(t));

    assert.notEqual(new URL(await serve(t, { port: Number(port), isPortFlexible: true })).port, port);
    await assert.rejects(serve(t, { port: Number(port) }), { code: "port-refused" });
  });
});

/** The status that a request gets which names another host. */
function statusAs(host: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
