import assert from "node:assert/strict";
import { request } from "node:http";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openServerSite, type TestServer, withTestServer } from "../../../test/kits/server.ts";
import { aUniversity, edited, filesOf, syncUniversity } from "../../../test/kits/university.ts";
import { PATIENCE_MS } from "../../../test/kits/patience.ts";
import type { JobDocument } from "../../contract/api/documents/job.ts";

/** Hands the files of a university over as a form. */
async function handOver({ call }: TestServer, files: Readonly<Record<string, unknown>>): Promise<string> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append("file", new Blob([Array.isArray(content) ? `${content.join("\n")}\n` : String(content)]), name);
  const sent = new Response(form);
  const payload = Buffer.from(await sent.arrayBuffer());
  const headers = { "content-type": sent.headers.get("content-type") ?? "" };
  const response = await call({ method: "POST", url: "/api/v1/deliveries", payload, headers });
  assert.equal(response.statusCode, 200, response.body);
  return response.json().delivery;
}

async function ask({ call }: TestServer, url: string, payload: object | null = null): Promise<JobDocument> {
  const response = await call({ method: "POST", url: `/api/v1${url}`, ...(payload === null ? {} : { payload }) });
  assert.equal(response.statusCode, 202, response.body);
  assert.equal(response.headers["location"], `/api/v1/jobs/${response.json().job}`);
  return response.json();
}

async function ended({ call }: TestServer, { job }: JobDocument): Promise<JobDocument> {
  for (;;) {
    const now: JobDocument = (await call({ url: `/api/v1/jobs/${job}` })).json();
    if (["done", "failed", "stopped"].includes(now.status)) return now;
    await sleep(50);
  }
}

describe("ops/jobs/worker", { timeout: PATIENCE_MS }, () => {
  it("looks a delivery over, imports it, plans, applies and takes back, one job after the other", async (t) => {
    const site = await openServerSite(t);
    await withTestServer({ site, settings: { data: site.data } }, async (server) => {
      const university = edited(aUniversity({ students: 2 }), {
        pedagogic_registrations: { of: "22600002", set: { element_code: "NOWHERE" } },
      });
      const delivery = await handOver(server, filesOf(university));

      const lint = await ended(server, await ask(server, `/deliveries/${delivery}/lint`));
      const linted = (await server.call({ url: `/api/v1/deliveries/${delivery}` })).json();
      const { rows: findings } = (await server.call({ url: `/api/v1/deliveries/${delivery}/problems` })).json();
      assert.deepEqual([lint.status, linted.lint.done, linted.lint.refused, linted.run], ["done", true, false, null]);
      assert.ok(findings.length > 0);
      assert.equal((await server.call({ url: "/api/v1/runs" })).json().total.count, 0);

      const { file, line } = findings[0];
      const shown = (
        await server.call({ url: `/api/v1/deliveries/${delivery}/lines?file=${file}&line=${line}` })
      ).json();
      assert.ok(shown.lines.some((one: { line: number; text: string }) => one.line === line && one.text.includes(",")));

      const imported = await ended(server, await ask(server, `/deliveries/${delivery}/import`));
      const planned = await ended(server, await ask(server, "/plans", { component: null }));
      const applied = await ended(server, await ask(server, `/plans/${planned.run}/apply`, {}));
      assert.deepEqual([imported.status, planned.status, applied.status], ["done", "done", "done"]);
      assert.ok((await server.call({ url: "/api/v1/spaces" })).json().rows.length > 0);

      const undone = await ended(server, await ask(server, `/runs/${applied.run}/undo`, { apply: true }));
      assert.equal(undone.status, "done");
      assert.equal((await server.call({ url: "/api/v1/spaces" })).json().rows.length, 0);
    });
  });

  it("tells what went wrong with a job, and that the plan is stale before one is begun", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    await withTestServer({ site, settings: { data: site.data } }, async (server) => {
      const stale = await server.call({ method: "POST", url: "/api/v1/plans/1/apply", payload: {} });
      const delivery = await handOver(server, { "students.csv": ["student_code;social_security_number", "1;2"] });
      const refused = await ended(server, await ask(server, `/deliveries/${delivery}/import`));
      const unknown = await ended(server, await ask(server, "/plans/1/apply", { replan: true }));

      assert.deepEqual([stale.statusCode, stale.json().code], [409, "plan-stale"]);
      assert.match(stale.json().title, /une autre exécution a modifié la plateforme/);
      assert.equal(refused.status, "done");
      const run = (await server.call({ url: `/api/v1/runs/${refused.run}` })).json();
      assert.equal(run.status, "refused");
      assert.ok(run.refusals.length > 0);
      assert.equal(unknown.status, "done");
    });
  });

  it("rehearses a policy and keeps nothing but the answer", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    await withTestServer({ site }, async (server) => {
      const wrong = { method: "POST", url: "/api/v1/rehearsals" } as const;
      const typo = await server.call({ ...wrong, payload: { policy: { grace_dayz: 1 } } });
      const job = await ended(server, await ask(server, "/rehearsals", { policy: { remote_name: " (FOAD)" } }));
      const rehearsal = await server.call({ url: `/api/v1/rehearsals/${job.job}` });

      assert.equal(typo.json().code, "config-unknown-key");
      assert.equal(rehearsal.statusCode, 200, rehearsal.body);
      assert.equal(rehearsal.json().settings[0].path, "remote_name");
      assert.equal((await server.call({ url: "/api/v1/runs" })).json().total.count, 1);
    });
  });

  it("stops a job that waits at once, and not one that has ended", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    await withTestServer({ site, works: false }, async (server) => {
      const job = await ask(server, "/plans", {});
      const stop = { method: "POST", url: `/api/v1/jobs/${job.job}/stop` } as const;
      const stopped = await server.call(stop);
      const again = await server.call(stop);

      assert.equal(stopped.json().status, "stopped");
      assert.deepEqual([again.statusCode, again.json().code], [409, "job-ended"]);
    });
  });

  it("takes up, at the next start, what a process left that ended in the middle", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    const job = await withTestServer({ site, works: false }, async (server) => {
      const asked = await ask(server, "/plans", {});
      // As a worker leaves it whose process was killed: taken from the queue, and the name held by nobody.
      await server.service.jobs.boss.fetch("work");
      await site.store.query("update jobs.job set status = 'running', worker = 'dead' where job = $1", [asked.job]);
      return asked;
    });

    await withTestServer({ site }, async (server) => {
      const done = await ended(server, job);
      assert.equal(done.status, "done");
      assert.notEqual(done.run, null);
    });
  });

  it("does not begin anew what was to stop when its process ended", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    const job = await withTestServer({ site, works: false }, async (server) => {
      const asked = await ask(server, "/plans", {});
      await server.service.jobs.boss.fetch("work");
      await site.store.query("update jobs.job set status = 'stopping', worker = 'dead' where job = $1", [asked.job]);
      return asked;
    });

    await withTestServer({ site }, async (server) => {
      const { status, run } = await ended(server, job);
      assert.deepEqual([status, run], ["stopped", null]);
    });
  });

  it("follows a job over a line that breaks, from the last event seen on", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    await withTestServer({ site }, async (server) => {
      await server.app.listen({ host: "127.0.0.1", port: 0 });
      const job = await ask(server, "/plans", {});
      const first = await events(t, server, { job: job.job, until: /data: / });
      const rest = await events(t, server, { job: job.job, until: /"status":"done"/, lastEvent: first.lastId });

      assert.ok(Number(rest.lastId) >= Number(first.lastId));
      assert.match(rest.text, /"status":"done"/);
    });
  });

  it("keeps a job of somebody else from those who may not see jobs", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity() });
    await withTestServer({ site, works: false }, async (server) => {
      const { job } = await ask(server, "/plans", {});
      const cookie = await server.enter("registrar");

      for (const url of [`/api/v1/jobs/${job}`, `/api/v1/jobs/${job}/events`])
        assert.equal((await server.call({ url, headers: { cookie } })).json().code, "job-unknown", url);
      const stop = { method: "POST", url: `/api/v1/jobs/${job}/stop`, headers: { cookie } } as const;
      assert.equal((await server.call(stop)).json().code, "job-unknown");
    });
  });
});

interface Following {
  readonly job: string;
  readonly until: RegExp;
  readonly lastEvent?: string;
}

/** Reads events over a real line until a text has come, then breaks the line. */
async function events(
  t: TestContext,
  server: TestServer,
  { job, until, lastEvent = "" }: Following,
): Promise<{ readonly text: string; readonly lastId: string }> {
  const cookie = await server.enter("administrator");
  const { port } = server.app.server.address() as { port: number };
  const text = await new Promise<string>((resolve, reject) => {
    const headers = { cookie, host: "localhost", ...(lastEvent === "" ? {} : { "last-event-id": lastEvent }) };
    const call = request({ port, host: "127.0.0.1", path: `/api/v1/jobs/${job}/events`, headers }, (response) => {
      let read = "";
      response.on("data", (chunk: Buffer) => {
        read += chunk.toString();
        if (!until.test(read)) return;
        call.destroy();
        resolve(read);
      });
      response.on("end", () => resolve(read));
    });
    call.on("error", reject);
    t.after(() => call.destroy());
    call.end();
  });
  return { text, lastId: Array.from(text.matchAll(/^id: (\d+)$/gm)).at(-1)?.[1] ?? "" };
}
