import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import fastify, { type FastifyInstance } from "fastify";
import { serveScreens } from "./serve-screens.ts";

const HTML = { accept: "text/html,*/*" };

async function openScreens(t: TestContext): Promise<FastifyInstance> {
  const home = await mkdtemp(join(tmpdir(), "passerelle-screens-"));
  t.after(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, "dist");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html>the page");
  await writeFile(join(folder, "assets", "main-1a2b.js"), "1;");
  await writeFile(join(home, "secret.txt"), "secret");
  const app = fastify();
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

  it("gives nothing for what is no screen, nor from outside of its folder", async (t) => {
    const app = await openScreens(t);
    for (const url of ["/api/v1/none", "/assets/gone.js", "/assets/..%2f..%2fsecret.txt"])
      assert.equal((await app.inject({ url, headers: HTML })).statusCode, 404, url);
    for (const url of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"])
      assert.notEqual((await app.inject({ url, headers: HTML })).body, "secret", url);
    assert.equal((await app.inject({ url: "/runs", headers: { accept: "application/json" } })).statusCode, 404);
  });
});
