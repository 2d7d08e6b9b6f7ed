import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { REGISTRATION_REASONS, TEACHER_REASONS } from "../../../model/reasons.ts";
import { SITUATIONS } from "../../../model/situations.ts";
import type { AnomalyDecision, TeacherDecision } from "../decisions.ts";
import { UniversityWorkplace } from "../generate-for-test.ts";
import { ANOMALIES } from "./list.ts";
import { TEACHER_ANOMALIES } from "./teachers/list.ts";

const EXPECTED = ".expected.csv";
const EXPECTED_TEACHERS = ".expected-teachers.csv";

describe("ops/university/anomalies/list", () => {
  const workplace = new UniversityWorkplace();
  after(() => workplace.remove());

  it("plants nothing at none", async () => {
    const plain = await workplace.generate({ students: 300, anomalies: "none" });
    assert.deepEqual(await plain.beside(EXPECTED), []);
    assert.deepEqual(await plain.beside(EXPECTED_TEACHERS), []);
  });

  for (const students of [300, 1000]) {
    it(`plants every anomaly, reason, situation and warning at few with ${students} students`, async () => {
      const told = await (await workplace.generate({ students, anomalies: "few" })).beside<AnomalyDecision>(EXPECTED);
      assert.deepEqual(new Set(told.map(({ reason }) => reason)), plantedOf(REGISTRATION_REASONS));
      assert.deepEqual(new Set(told.map(({ situation }) => situation)), new Set(["", ...Object.keys(SITUATIONS)]));
      const warnings = ["", "w9", "account-email-missing", "registration-ambiguous"];
      assert.deepEqual(new Set(told.map((row) => row.warnings)), new Set(warnings));
      const planted = new Set(told.map(({ anomaly }) => anomaly));
      // Contradicting rows are both refused, so nothing is decided about them.
      assert.deepEqual(
        ANOMALIES.map(({ name }) => name).filter((name) => !planted.has(name)),
        ["duplicate-contradicting"],
      );
    });
  }

  it("plants every reason of teachers", async () => {
    const few = await workplace.generate({ students: 300, anomalies: "few" });
    const told = await few.beside<TeacherDecision>(EXPECTED_TEACHERS);
    assert.deepEqual(new Set(told.map(({ reason }) => reason)), plantedOf(TEACHER_REASONS));
    assert.equal(told.length, TEACHER_ANOMALIES.length);
  });

  it("tells each registration once, and hits no student twice", async () => {
    const told = await (
      await workplace.generate({ students: 1000, anomalies: "few" })
    ).beside<AnomalyDecision>(EXPECTED);
    assert.equal(new Set(told.map((row) => `${row.student_code}/${row.element_code}`)).size, told.length);
    const hits = new Set(told.map((row) => `${row.student_code}/${row.anomaly}`));
    assert.equal(new Set(told.map((row) => row.student_code)).size, hits.size);
  });

  it("keeps the number of elements", async () => {
    const few = await workplace.generate({ students: 300, anomalies: "few" });
    assert.equal((await few.table("elements")).length, 140);
  });

  it("writes codes with no-break spaces, small letters and without their zero, and rows twice", async () => {
    const few = await workplace.generate({ students: 1000, anomalies: "few" });
    const rows = await few.table("pedagogic_registrations");
    const codes = rows.map((row) => row["element_code"] ?? "");
    assert.equal(codes.filter((code) => code.includes("\u00A0")).length, 1);
    assert.equal(codes.filter((code) => code !== code.toUpperCase()).length, 1);
    assert.equal(rows.filter((row) => row["student_code"]?.length === 7).length, 1);
    assert.equal(rows.length - new Set(rows.map((row) => JSON.stringify(row))).size, 1);
    const elements = await few.table("elements");
    assert.equal(elements.filter((row) => row["element_code"]?.includes("\u00A0")).length, 1);
  });

  it("spoils more at many, but less than 2 % of what is decided", async () => {
    const many = await workplace.generate({ students: 3000, anomalies: "many" });
    const told = await many.beside<AnomalyDecision>(EXPECTED);
    const spoiled = told.filter(({ reason, warnings }) => reason !== "enrolled" || warnings !== "").length;
    assert.ok(spoiled > 450 && spoiled < 900, `${spoiled} of 45000`);
  });
});

/** Only a target that cannot hold such a user makes a missing address the reason. */
function plantedOf(reasons: object): ReadonlySet<string> {
  return new Set(Object.keys(reasons).filter((reason) => reason !== "account-email-missing"));
}
