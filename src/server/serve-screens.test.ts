import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import type { Caller } from "../model/caller.ts";
import { serveScreens } from "./serve-screens.ts";

const HTML = { accept: "text/html,*/*" };

/** What the build writes of a university's worth of screens. */
const MANIFEST = {
  "index.html": { file: "assets/main-1a2b.js", isEntry: true },
  "_shared.js": { file: "assets/shared.js", imports: ["index.html"] },
  "words/fr/index.ts": { file: "assets/fr.js" },
  "words/en/index.ts": { file: "assets/en.js" },
  "screens/runs/runs-screen.tsx": { file: "assets/runs.js", imports: ["index.html", "_shared.js"] },
  "screens/runs/run-screen.tsx": { file: "assets/run.js", imports: ["index.html"] },
};

const ADMINISTRATOR: Caller = {
  kind: "operator",
  operator: 1,
  name: "admin",
  person: null,
  assignments: [{ role: "administrator", components: [] }],
  only: null,
};

async function openScreens(t: TestContext): Promise<FastifyInstance> {
  const home = await mkdtemp(join(tmpdir(), "passerelle-screens-"));
  t.after(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, "dist");
  await mkdir(join(folder, "assets"), { recursive: true });
  await mkdir(join(folder, ".vite"));
  await writeFile(join(folder, ".vite", "manifest.json"), JSON.stringify(MANIFEST));
  await writeFile(join(folder, "index.html"), "<!doctype html>the page");
  await writeFile(join(folder, "assets", "main-1a2b.js"), "1;");
  await writeFile(join(folder, "assets", "main-1a2b.js.br"), brotliCompressSync("1;"));
  await writeFile(join(folder, "assets", "main-1a2b.js.gz"), gzipSync("1;"));
  await writeFile(join(home, "secret.txt"), "secret");
  const app = fastify();
  app.decorateRequest("caller", null);
  app.addHook("onRequest", async (request) => {
    request.caller = request.headers.cookie === undefined ? null : ADMINISTRATOR;
  });
  await serveScreens(app, folder);
  t.after(() => app.close());
  return app;
}

describe("server/serve-screens", () => {
  it("gives the one page for every address that a screen has", async (t) => {
    const app = await openScreens(t);

    for (const url of ["/", "/runs/3", "/spaces/A%2FB/participants?q=x", "/people/jean.dupont"]) {
      const { statusCode, body, headers } = await app.inject({ url, headers: HTML });
      assert.deepEqual([statusCode, body, headers["cache-control"]], [200, "<!doctype html>the page", "no-cache"], url);
    }
  });

  it("lets browsers keep for ever what is named by its digest", async (t) => {
    const app = await openScreens(t);

    const { body, headers } = await app.inject({ url: "/assets/main-1a2b.js" });

    assert.equal(body, "1;");
    assert.match(String(headers["cache-control"]), /immutable/);
  });

  it("sends a file as small as the browser takes it, and says that it depends on that", async (t) => {
    const app = await openScreens(t);
    const url = "/assets/main-1a2b.js";

    const zipped = await app.inject({ url, headers: { "accept-encoding": "gzip" } });
    const both = await app.inject({ url, headers: { "accept-encoding": "gzip, br" } });
    const plain = await app.inject({ url, headers: { "accept-encoding": "identity" } });

    assert.equal(gunzipSync(zipped.rawPayload).toString(), "1;");
    assert.equal(brotliDecompressSync(both.rawPayload).toString(), "1;");
    assert.equal(plain.body, "1;");
    for (const { headers } of [zipped, both, plain]) {
      assert.match(String(headers["vary"]), /accept-encoding/i);
      assert.match(String(headers["content-type"]), /javascript/);
      assert.match(String(headers["cache-control"]), /immutable/);
    }
  });

  it("tells the browser beforehand what a page needs: its language, its screen, its first answers", async (t) => {
    const app = await openScreens(t);
    const me = "</api/v1/me>; rel=preload; as=fetch; crossorigin";

    assert.equal(
      await linkOf("/runs?status=done", { cookie: "any", "accept-language": "en-GB" }),
      `</assets/en.js>; rel=modulepreload, </assets/runs.js>; rel=modulepreload, </assets/shared.js>; rel=modulepreload, ${me}`,
    );
    assert.equal(
      await linkOf("/runs/3", { cookie: "any" }),
      `</assets/fr.js>; rel=modulepreload, </assets/run.js>; rel=modulepreload, ${me}`,
    );
    assert.match(String(await linkOf("/", { cookie: "any" })), /\/me>.*, <\/api\/v1\/overview>; rel=preload/);
    assert.match(String(await linkOf("/sign-in")), /<\/api\/v1\/sign-on>; rel=preload/);
    assert.equal(await linkOf("/"), "</assets/fr.js>; rel=modulepreload");

    async function linkOf(url: string, more: Record<string, string> = {}): Promise<unknown> {
      return (await app.inject({ url, headers: { ...HTML, ...more } })).headers["link"];
    }
  });

  it("serves screens that an earlier version has built", async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "passerelle-screens-"));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, "index.html"), "<!doctype html>the page");
    const app = fastify();
    app.decorateRequest("caller", null);
    await serveScreens(app, folder);

    assert.match((await app.inject({ url: "/runs", headers: HTML })).body, /the page/);
  });

  it("gives nothing for what is no screen, nor from outside of its folder", async (t) => {
    const app = await openScreens(t);
    for (const url of ["/api/v1/none", "/assets/gone.js", "/assets/..%2f..%2fsecret.txt"])
      assert.equal((await app.inject({ url, headers: HTML })).statusCode, 404, url);
    assert.doesNotMatch((await app.inject({ url: "/.vite/manifest.json", headers: HTML })).body, /assets/);
    for (const url of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"])
      assert.notEqual((await app.inject({ url, headers: HTML })).body, "secret", url);
    assert.equal((await app.inject({ url: "/runs", headers: { accept: "application/json" } })).statusCode, 404);
  });
});
