import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { addTestOperator } from "../../kits/access.ts";
import { openApi, type TestApi } from "../../kits/api.ts";

interface Place extends TestApi {
  readonly cookie: string;
}

async function open(t: TestContext): Promise<Place> {
  const api = await openApi(t);
  const assignments = [{ role: "administrator", components: [] }] as const;
  return { ...api, cookie: await api.enter(await addTestOperator(api.desk, "root", { assignments })) };
}

/** Hands over a form; gives the status and the code of the problem. */
async function handOver({ call, cookie }: Place, form: FormData): Promise<readonly [number, string]> {
  const sent = new Response(form);
  const payload = Buffer.from(await sent.arrayBuffer());
  const headers = { "content-type": sent.headers.get("content-type") ?? "" };
  const { statusCode, body } = await call({ method: "POST", url: "/deliveries", payload, headers }, cookie);
  return [statusCode, JSON.parse(body).code];
}

describe("test/e2e/api/bounds", () => {
  it("reads no call that is larger than any call has to be", async (t) => {
    const { call, cookie } = await open(t);
    const payload = { name: "x".repeat(1_100_000), display_name: "x", origin: "local" };
    const { statusCode, body } = await call({ method: "POST", url: "/operators", payload }, cookie);

    assert.deepEqual([statusCode, JSON.parse(body).code], [413, "upload-too-large"]);
    assert.doesNotMatch(body, /\.ts|at /);
  });

  it("takes only so many files at once, no files outside of a form, and keeps nothing of what it refused", async (t) => {
    const place = await open(t);
    const form = new FormData();
    for (let file = 0; file < 61; file += 1) form.append("file", new Blob(["a;b\n"]), `students-${file}.csv`);

    const [status] = await handOver(place, form);
    assert.equal(status, 413);
    const plain = await place.call({ method: "POST", url: "/deliveries", payload: { file: "a;b" } }, place.cookie);
    assert.deepEqual([plain.statusCode, plain.json().code], [415, "form-expected"]);
    const { rows } = (await place.call({ url: "/deliveries" }, place.cookie)).json();
    assert.deepEqual(rows, []);
  });
});
