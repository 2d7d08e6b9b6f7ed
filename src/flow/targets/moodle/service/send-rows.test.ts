import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, it, type TestContext } from "node:test";
import { DEFAULT_SETTINGS } from "../../../../infra/config/index.ts";
import { type Row, sendRows } from "./send-rows.ts";
import { openService, type Service } from "./service.ts";

/** What a server says to the n-th call, counted from 0, that holds these rows. */
type Answering = (rows: readonly string[], call: number) => { readonly status?: number; readonly body: string };

const REFUSED = { body: '{"exception":"x","errorcode":"invalidparameter","message":"Invalid"}' };
const DONE = { body: "null" };

async function open(t: TestContext, answer: Answering): Promise<{ service: Service; calls: URLSearchParams[] }> {
  const calls: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body);
      const { status = 200, body: said } = answer(rowsIn(form), calls.length);
      calls.push(form);
      response.writeHead(status).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const limits = {
    ...DEFAULT_SETTINGS.moodle,
    retries: 2,
    retry_seconds: 0.001,
    max_input_vars: 13,
    rows_per_call: 100,
  };
  return { service: openService({ ...limits, url: `http://127.0.0.1:${port}`, token: "t" }), calls };
}

function rowsIn(form: URLSearchParams): readonly string[] {
  return [...form].filter(([name]) => name.endsWith("[name]")).map(([, value]) => value);
}

function rows(count: number): readonly Row<number>[] {
  return Array.from({ length: count }, (_, thing) => ({ thing, params: { id: thing, name: `n${thing}` } }));
}

const WAY = { does: "core_x", list: "things" };

describe("flow/targets/moodle/service/send-rows", () => {
  it("sends as many rows a call as the platform takes, and token, function and format last", async (t) => {
    const { service, calls } = await open(t, () => DONE);

    assert.deepEqual(await sendRows(service, WAY, rows(12)), []);

    assert.deepEqual(
      calls.map((form) => rowsIn(form).length),
      [5, 5, 2],
    );
    assert.deepEqual([...(calls[0]?.keys() ?? [])].slice(-4), [
      "things[4][name]",
      "moodlewsrestformat",
      "wsfunction",
      "wstoken",
    ]);
  });

  it("finds the row that is refused, and sends the others", async (t) => {
    const sent: string[] = [];
    const { service } = await open(t, (names) => {
      if (names.includes("n3")) return REFUSED;
      sent.push(...names);
      return DONE;
    });

    const refused = await sendRows(service, WAY, rows(5));

    assert.deepEqual(refused, [{ thing: 3, said: "invalidparameter: Invalid" }]);
    assert.deepEqual(sent.toSorted(), ["n0", "n1", "n2", "n4"]);
  });

  it("makes a call again that came to nothing, and gives up after a while", async (t) => {
    const closed = { status: 503, body: "<html>" };
    const { service, calls } = await open(t, (_rows, call) => (call === 0 ? closed : DONE));
    await sendRows(service, WAY, rows(1));
    assert.equal(calls.length, 2);

    const { service: never } = await open(t, () => closed);
    await assert.rejects(sendRows(never, WAY, rows(1)), { code: "moodle-unavailable" });
  });

  it("repeats a call of which nobody knows where that does no harm", async (t) => {
    const { service, calls } = await open(t, (_rows, call) => (call === 0 ? { body: "[{" } : DONE));

    assert.deepEqual(await sendRows(service, WAY, rows(2)), []);

    assert.equal(calls.length, 2);
  });

  it("sends only what is missing where a call must not be made twice", async (t) => {
    const { service, calls } = await open(t, (_rows, call) => (call === 0 ? { body: "[{" } : DONE));

    await sendRows(service, { ...WAY, missing: async (some) => some.filter(({ thing }) => thing > 0) }, rows(2));

    assert.deepEqual(calls.map(rowsIn), [["n0", "n1"], ["n1"]]);
  });

  it("blames no row for what the token may not do", async (t) => {
    const { service } = await open(t, () => ({ body: '{"exception":"x","errorcode":"accessexception"}' }));

    await assert.rejects(sendRows(service, WAY, rows(4)), { code: "moodle-token" });
  });
});
