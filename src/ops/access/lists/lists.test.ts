import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addTestOperator, openTestDesk, type TestDesk } from "../../../../test/kits/access.ts";
import { type Ask, type ListSource, readPage } from "../../lists/index.ts";
import { recordAudit } from "../audit.ts";
import { beginSession } from "../sessions.ts";
import { makeToken } from "../tokens.ts";
import { AUDIT } from "./audit.ts";
import { OPERATORS } from "./operators.ts";
import { TOKENS } from "./tokens.ts";

const ALL: Ask = { limit: 100, filters: {}, scope: { kind: "platform" } };

async function column(desk: TestDesk, source: ListSource, { name, ...ask }: Partial<Ask> & { readonly name: string }) {
  const { rows } = await readPage(desk.store, source, { ...ALL, ...ask });
  return rows.map((row) => row[name]);
}

describe("ops/access/lists/lists", () => {
  it("lists operators by name, by use, by role and as searched", async (t) => {
    const desk = await openTestDesk(t);
    const ana = await addTestOperator(desk, "ana", { displayName: "Ana Élise" });
    await addTestOperator(desk, "bea", { assignments: [{ role: "registrar", components: ["LVE"] }] });
    const limits = { idleMinutes: 1, longestHours: 1 };
    await beginSession(desk, { operator: ana, protocol: "password", address: "192.0.2.1", browser: "" }, limits);

    assert.deepEqual(await column(desk, OPERATORS, { name: "name" }), ["ana", "bea"]);
    assert.deepEqual(await column(desk, OPERATORS, { name: "name", sort: "-seen_at" }), ["ana", "bea"]);
    assert.deepEqual(await column(desk, OPERATORS, { name: "name", sort: "seen_at" }), ["bea", "ana"]);
    assert.deepEqual(await column(desk, OPERATORS, { name: "name", filters: { role: ["registrar"] } }), ["bea"]);
    assert.deepEqual(await column(desk, OPERATORS, { name: "name", filters: { blocked: ["true"] } }), []);
    assert.deepEqual(await column(desk, OPERATORS, { name: "name", q: "ELISE" }), ["ana"]);
    const [none, one] = await column(desk, OPERATORS, { name: "assignments" });
    assert.deepEqual([none, one], [[], [{ role: "registrar", components: ["LVE"] }]]);
  });

  it("lists tokens without anything to sign in with", async (t) => {
    const desk = await openTestDesk(t);
    const operator = await addTestOperator(desk, "ci", { assignments: [{ role: "integrator", components: [] }] });
    const { secret } = await makeToken(desk, { operator, name: "night", capabilities: ["apply-plans"], days: 1 });

    const { rows } = await readPage(desk.store, TOKENS, { ...ALL, q: "night", filters: { operator: ["ci"] } });
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(secret));
  });

  it("lists the audit newest first, page after page, between two times", async (t) => {
    const desk = await openTestDesk(t);
    for (const subject of ["S1", "S2", "S3"]) {
      const entry = { who: "ana", address: "192.0.2.1", operation: "askWhy", subject, outcome: "done" } as const;
      await recordAudit(desk.store, [{ ...entry, at: desk.clock.now() }]);
      desk.wait(1);
    }

    const first = await readPage(desk.store, AUDIT, { ...ALL, limit: 2 });
    assert.deepEqual(
      first.rows.map((row) => row["subject"]),
      ["S3", "S2"],
    );
    assert.deepEqual(await column(desk, AUDIT, { name: "subject", cursor: first.next ?? "" }), ["S1"]);
    const until = { at_until: ["2026-11-20T08:00:30Z"], who: ["ana"] };
    assert.deepEqual(await column(desk, AUDIT, { name: "subject", filters: until }), ["S1"]);
  });
});
