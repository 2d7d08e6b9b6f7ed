import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DeliveryTableName } from "../../model/delivery.ts";
import type { AnomalyDecision } from "./decisions.ts";
import type { Generated } from "./generate-for-test.ts";
import { UniversityWorkplace } from "./generate-for-test.ts";

const LAST_DAY = 6;

describe("ops/university/plan", () => {
  const workplace = new UniversityWorkplace();
  const days: Generated[] = [];

  before(async () => {
    for (let day = 0; day <= LAST_DAY; day += 1) days.push(await workplace.generate({ students: 1000, day }));
  });

  after(() => workplace.remove());

  function onDay(day: number): Generated {
    const generated = days[day];
    assert.ok(generated);
    return generated;
  }

  async function rowsOn(day: number, table: DeliveryTableName): Promise<ReadonlySet<string>> {
    return new Set((await onDay(day).table(table)).map((row) => JSON.stringify(row)));
  }

  async function codesOn(day: number, table: DeliveryTableName, column: string): Promise<ReadonlySet<string>> {
    return new Set((await onDay(day).table(table)).map((row) => row[column] ?? ""));
  }

  async function suspendedOn(day: number): Promise<ReadonlySet<string>> {
    const rows = await onDay(day).table("elements");
    return new Set(rows.filter((row) => row["suspended"] === "1").map((row) => row["element_code"] ?? ""));
  }

  for (const table of ["pedagogic_registrations", "group_memberships"] as const) {
    it(`changes about 1 % of ${table} a day`, async () => {
      for (let day = 1; day <= LAST_DAY; day += 1) {
        const [earlier, later] = [await rowsOn(day - 1, table), await rowsOn(day, table)];
        const share = (without(earlier, later).size + without(later, earlier).size) / earlier.size;
        assert.ok(share > 0.005 && share < 0.02, `day ${day}: ${share}`);
      }
    });
  }

  it("keeps on a day what changed on the days before", async () => {
    const [first, second, third] = [
      await rowsOn(0, "pedagogic_registrations"),
      await rowsOn(1, "pedagogic_registrations"),
      await rowsOn(2, "pedagogic_registrations"),
    ];
    const added = without(second, first);
    const dropped = without(first, second);
    assert.ok(without(added, third).size < 0.05 * added.size);
    assert.ok(without(dropped, third).size > 0.95 * dropped.size);
  });

  it("suspends an element and lifts the suspension three days later", async () => {
    const suspended = await suspendedOn(1);
    assert.ok(suspended.size > 0);
    assert.equal(without(suspended, await suspendedOn(3)).size, 0);
    assert.equal(without(suspended, await suspendedOn(4)).size, suspended.size);
  });

  it("takes codes away, brings some back as they were, and gives new ones", async () => {
    const codes = await Promise.all(days.map((_, day) => codesOn(day, "elements", "element_code")));
    const [first = new Set<string>(), ...later] = codes;
    const last = later.at(-1) ?? first;
    assert.ok(without(first, last).size > 0);
    assert.ok(without(last, first).size > 0);
    const vanished = new Set(later.flatMap((set) => [...without(first, set)]));
    assert.ok(without(vanished, last).size < vanished.size);
  });

  it("lets elements become carried", async () => {
    assert.ok(
      without(await codesOn(LAST_DAY, "carriers", "carried_code"), await codesOn(0, "carriers", "carried_code")).size >
        0,
    );
  });

  it("lets students arrive, and keeps those who did", async () => {
    const students = await Promise.all(days.map((_, day) => codesOn(day, "students", "student_code")));
    for (const [day, later] of students.slice(1).entries())
      assert.equal(without(students[day] ?? later, later).size, 0);
    assert.ok((students.at(-1)?.size ?? 0) > 1000);
  });

  it("cancels and replaces administrative registrations, closes accounts and gives activities to others", async () => {
    const cancelled = (await onDay(LAST_DAY).table("administrative_registrations")).filter(
      (row) => (row["cancelled_at"] ?? "") > "2026-11-21",
    );
    assert.ok(cancelled.length > 0);
    assert.ok((await onDay(LAST_DAY).table("accounts")).some((row) => row["active"] === "0"));
    assert.ok(without(await rowsOn(LAST_DAY, "planned_activities"), await rowsOn(0, "planned_activities")).size > 0);
  });

  it("tells what must be decided since then", async () => {
    const told = await onDay(LAST_DAY).beside<AnomalyDecision>(".expected.csv");
    const kinds = new Set(told.map(({ anomaly }) => anomaly));
    assert.deepEqual(kinds, new Set(["suspended", "became-carried", "deactivated-account"]));
    assert.deepEqual(await onDay(0).beside(".expected.csv"), []);
  });

  it("mends anomalies, but not the first of each", async () => {
    const [first, last] = await Promise.all(
      [0, LAST_DAY].map(async (day) =>
        (await workplace.generate({ students: 3000, anomalies: "few", day })).beside<AnomalyDecision>(".expected.csv"),
      ),
    );
    const names = new Set(first?.map(({ anomaly }) => anomaly));
    const left = last?.filter(({ anomaly }) => names.has(anomaly)) ?? [];
    assert.ok(left.length < (first?.length ?? 0));
    assert.equal(without(names, new Set(last?.map(({ anomaly }) => anomaly))).size, 0);
  });

  it("writes the same bytes for the same day", async () => {
    const again = await workplace.generate({ students: 1000, day: 3 });
    assert.deepEqual(await again.table("pedagogic_registrations"), await onDay(3).table("pedagogic_registrations"));
    assert.deepEqual(await again.table("elements"), await onDay(3).table("elements"));
  });
});

function without(set: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((one) => !others.has(one)));
}
