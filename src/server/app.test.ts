import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { openServerSite, type TestServer, withTestServer } from "../../test/kits/server.ts";
import { aUniversity, edited, syncUniversity } from "../../test/kits/university.ts";
import { PATIENCE_MS } from "../../test/kits/patience.ts";
import { OPERATIONS } from "../contract/api/operations.ts";

const UNIVERSITY = edited(aUniversity({ students: 4 }), {
  students: { of: "22600001", set: { family_name: "=cmd|' /C calc'!A0" } },
  group_memberships: { keep: (row) => row["student_code"] !== "22600002" || row["group_code"] !== "TD-AN-10A" },
});

describe("server/app", { timeout: PATIENCE_MS }, () => {
  it("answers every read with what its declaration says", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: UNIVERSITY });
    await withTestServer({ site, works: false }, async (server) => {
      const answers = {
        readOverview: "/overview",
        readTrends: "/overview/trends",
        readSettings: "/settings",
        examineInstallation: "/doctor",
        readMending: "/to-mend",
        readRun: "/runs/1",
        compareRuns: "/runs/1/compared-with/1",
        readNewestPlan: "/plans/newest",
        readPlan: "/plans/1",
        countChanges: "/plans/1/groups?by=component",
        readPerson: "/people/22600002",
        readCategory: "/categories",
        readSpace: "/spaces/AN-10A",
        askWhy: "/why?person=22600002&course=AN-10A&reply=student",
        explainSpace: "/spaces/AN-10A/why",
        readSymptoms: "/symptoms",
        checkSymptom: "/symptoms/students-not-enrolled?course=AN-10A&person=22600002&reply=teacher",
        readMoved: "/moved",
      } as const;
      for (const [name, url] of Object.entries(answers)) {
        const response = await server.call({ url: `/api/v1${url}` });
        assert.equal(response.statusCode, 200, `${name}: ${response.body}`);
        // Every one of these is an operation that reads.
        const { answer } = OPERATIONS[name as keyof typeof answers];
        assert.deepEqual(answer.safeParse(response.json()).error?.issues ?? [], [], name);
      }
    });
  });

  it("gives rows of every list as its declaration says", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: UNIVERSITY });
    await withTestServer({ site, works: false }, async (server) => {
      const given = { run: "1", course: "AN-10A", person: "22600002" };
      for (const [name, operation] of Object.entries(OPERATIONS)) {
        if (operation.kind !== "list" || name === "listFindings") continue;
        const address = operation.address.replaceAll(/\{(\w+)\}/g, (_match, key: keyof typeof given) => given[key]);
        const response = await server.call({ url: `/api/v1${address}?limit=500` });
        assert.equal(response.statusCode, 200, `${name}: ${response.body}`);
        const { error } = z.array(operation.row).safeParse(response.json().rows);
        assert.deepEqual(error?.issues ?? [], [], name);
      }
    });
  });

  it("gives all rows as CSV with formulas disarmed, in the order of the list", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: UNIVERSITY });
    await withTestServer({ site, works: false }, async ({ call }) => {
      const french = await call({ url: "/api/v1/decisions?format=csv&lang=fr&limit=1" });
      const english = await call({ url: "/api/v1/people?lang=en", headers: { accept: "text/csv" } });

      const lines = french.body.split("\r\n");
      assert.equal(lines.length, 10);
      assert.match(lines[0] ?? "", /^\uFEFFstudent_code;element_code;year;/);
      assert.equal(french.headers["content-disposition"], 'attachment; filename="decisions.csv"');
      assert.match(english.body, /,'=cmd\|' \/C calc'!A0,/);
    });
  });

  it("tells what goes wrong as a problem in the language asked for, and nothing of what is inside", async (t) => {
    const site = await openServerSite(t);
    await withTestServer({ site, works: false }, async ({ call, app, service }) => {
      const unknown = await call({ url: "/api/v1/runs/77?lang=fr" });
      const wrong = await call({ url: "/api/v1/decisions?limit=0&colour=red" });
      const anonymous = await app.inject({ url: "/api/v1/runs", headers: { host: "localhost" } });
      const nowhere = await call({ url: "/api/v1/nothing" });
      await service.installation.store.query("drop table journal.problem cascade");
      const defect = await call({ url: "/api/v1/overview/../runs/1" });
      const broken = await call({ url: "/api/v1/trends" });

      assert.equal(unknown.headers["content-type"], "application/problem+json; charset=utf-8");
      assert.deepEqual([unknown.statusCode, unknown.json().code], [404, "run-unknown"]);
      assert.match(unknown.json().title, /77/);
      assert.deepEqual(
        wrong.json().errors.map(({ place }: { place: string }) => place),
        ["query.limit", "query"],
      );
      assert.deepEqual([anonymous.statusCode, anonymous.json().code], [401, "not-signed-in"]);
      assert.equal(nowhere.json().code, "address-unknown");
      for (const response of [defect, broken]) assert.doesNotMatch(response.body, /at .*\.ts|node_modules|select /);
    });
  });

  it("says no more of a defect than that it is one", async (t) => {
    const site = await openServerSite(t);
    await withTestServer({ site, works: false }, async ({ call, service }) => {
      await service.installation.store.query("alter table journal.run rename column author to writer");

      const response = await call({ url: "/api/v1/runs" });

      assert.equal(response.statusCode, 500);
      assert.equal(response.json().code, "bug");
      assert.doesNotMatch(response.body, /author|column|at file|\.ts/);
    });
  });

  it("does once what is asked twice under one key", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: UNIVERSITY });
    await withTestServer({ site, works: false }, async ({ call }) => {
      const order = { method: "POST", url: "/api/v1/plans", headers: { "idempotency-key": "k1" } } as const;
      const first = await call({ ...order, payload: { component: null } });
      const again = await call({ ...order, payload: { component: null } });
      const other = await call({ ...order, payload: { component: "LVE" } });
      const act = { ...order, url: "/api/v1/spaces/AN-10A/acts", headers: { "idempotency-key": "k2" } };
      const acted = await call({ ...act, payload: { does: "show" } });
      const actedAgain = await call({ ...act, payload: { does: "show" } });

      assert.deepEqual([first.statusCode, again.statusCode, other.statusCode], [202, 202, 409]);
      assert.equal(again.json().job, first.json().job);
      assert.equal((await call({ url: "/api/v1/jobs" })).json().total.count, 1);
      assert.deepEqual([acted.statusCode, actedAgain.json().run], [200, acted.json().run]);
    });
  });

  it("keeps no answer of a call that failed", async (t) => {
    const site = await openServerSite(t);
    await withTestServer({ site, works: false }, async ({ call }) => {
      const act = { method: "POST", url: "/api/v1/spaces/NONE/acts", headers: { "idempotency-key": "k1" } } as const;
      const first = await call({ ...act, payload: { does: "show" } });
      const again = await call({ ...act, payload: { does: "show" } });

      assert.ok(first.statusCode >= 400 && first.statusCode < 500);
      assert.equal(again.statusCode, first.statusCode);
    });
  });

  it("describes itself as OpenAPI 3.1 with every operation, and as a page without script", async (t) => {
    const site = await openServerSite(t);
    await withTestServer({ site, works: false }, async ({ call }) => {
      const description = (await call({ url: "/api/openapi.json" })).json();
      const page = await call({ url: "/api" });

      const described = Object.values<Record<string, { operationId: string }>>(description.paths).flatMap((methods) =>
        Object.values(methods).map(({ operationId }) => operationId),
      );
      assert.equal(description.openapi, "3.1.0");
      assert.deepEqual(described.toSorted(), Object.keys(OPERATIONS).toSorted());
      for (const name of Object.keys(OPERATIONS)) assert.ok(page.body.includes(`id="${name}"`), name);
      assert.doesNotMatch(page.body, /<script|style=/);
    });
  });

  it("tells machines that it lives, whether it can work, and its figures to those who may know", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: UNIVERSITY });
    await withTestServer({ site, works: false }, async ({ app, call, enter }) => {
      const anonymous = { headers: { host: "10.0.0.7:8080" } };
      await call({ url: "/api/v1/runs" });
      const metrics = await call({ url: "/metrics" });
      const registrar = await call({ url: "/metrics", headers: { cookie: await enter("registrar") } });

      assert.equal((await app.inject({ url: "/healthz", ...anonymous })).statusCode, 200);
      assert.equal((await app.inject({ url: "/readyz", ...anonymous })).statusCode, 200);
      assert.match(metrics.body, /passerelle_answer_seconds_count\{operation="listRuns",status="200"\} 1/);
      assert.match(metrics.body, /passerelle_last_run_age_seconds \d/);
      assert.match(metrics.body, /# TYPE passerelle_platform_calls gauge/);
      assert.equal(registrar.statusCode, 403);
    });
  });

  it("approves what waits with a reason, exactly once", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 12 }) });
    const emptied = edited(aUniversity({ students: 12 }), { pedagogic_registrations: { keep: () => false } });
    await syncUniversity(t, site, { university: emptied, day: 1 });
    await withTestServer({ site, works: false }, async ({ call }: TestServer) => {
      const { rows } = (await call({ url: "/api/v1/holds" })).json();
      assert.ok(rows.length > 0);
      const [{ hold, run, changes }] = rows;
      const url = `/api/v1/plans/${run}/approvals`;

      const silent = await call({ method: "POST", url, payload: { holds: [hold], because: " " } });
      const approved = await call({ method: "POST", url, payload: { holds: [hold], because: "vu avec la scolarité" } });
      const unknown = await call({ method: "POST", url, payload: { holds: ["nothing"], because: "x" } });

      assert.equal(silent.statusCode, 400);
      assert.deepEqual(approved.json(), { plan_run: run, approved: changes });
      assert.equal(unknown.json().code, "hold-unknown");
    });
  });
});
