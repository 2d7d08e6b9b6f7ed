import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { REGISTRATION_REASONS, TEACHER_REASONS } from "../../../model/reasons.ts";
import { SITUATIONS } from "../../../model/situations.ts";
import type { AnomalyDecision, TeacherDecision } from "../decisions.ts";
import { generateUniversity } from "../index.ts";
import type { UniversityOptions } from "../index.ts";
import { ANOMALIES } from "./list.ts";
import { TEACHER_ANOMALIES } from "./teachers/list.ts";

type Cells = Readonly<Record<string, string>>;

describe("ops/university/anomalies", () => {
  let workplace = "";

  before(async () => {
    workplace = await mkdtemp(join(tmpdir(), "anomalies-"));
  });

  after(async () => {
    await rm(workplace, { recursive: true });
  });

  async function generated(name: string, options: UniversityOptions): Promise<string> {
    const folder = join(workplace, name);
    await generateUniversity(options, folder);
    return folder;
  }

  async function read<Row>(path: string): Promise<readonly Row[]> {
    return parse<Row>(await readFile(path), { columns: true });
  }

  it("plants nothing at none", async () => {
    const folder = await generated("none", { students: 300, anomalies: "none" });
    assert.deepEqual(await read(`${folder}.expected.csv`), []);
    assert.deepEqual(await read(`${folder}.expected-teachers.csv`), []);
  });

  for (const students of [300, 1000]) {
    it(`plants every anomaly, reason, situation and warning at few with ${students} students`, async () => {
      const told = await read<AnomalyDecision>(
        `${await generated(`few-${students}`, { students, anomalies: "few" })}.expected.csv`,
      );
      // Only a target that cannot hold such a user makes a missing address the reason.
      const reasons = Object.keys(REGISTRATION_REASONS).filter((reason) => reason !== "account-email-missing");
      assert.deepEqual(new Set(told.map(({ reason }) => reason)), new Set(reasons));
      assert.deepEqual(new Set(told.map(({ situation }) => situation)), new Set(["", ...Object.keys(SITUATIONS)]));
      assert.deepEqual(
        new Set(told.map(({ warnings }) => warnings)),
        new Set(["", "w9", "account-email-missing", "registration-ambiguous"]),
      );
      const told0 = new Set(told.map(({ anomaly }) => anomaly));
      const untold = ANOMALIES.map(({ name }) => name).filter((name) => !told0.has(name));
      assert.deepEqual(untold, ["duplicate-contradicting"]);
    });
  }

  it("plants every reason of teachers", async () => {
    const told = await read<TeacherDecision>(
      `${await generated("teachers", { students: 300, anomalies: "few" })}.expected-teachers.csv`,
    );
    assert.deepEqual(new Set(told.map(({ reason }) => reason)), new Set(Object.keys(TEACHER_REASONS)));
    assert.equal(told.length, TEACHER_ANOMALIES.length);
  });

  it("tells each registration once, and no student has two anomalies", async () => {
    const folder = await generated("once", { students: 1000, anomalies: "few" });
    const told = await read<AnomalyDecision>(`${folder}.expected.csv`);
    const keys = told.map((row) => `${row.student_code}/${row.element_code}`);
    assert.equal(new Set(keys).size, keys.length);
    const pairs = new Set(told.map((row) => `${row.student_code}/${row.anomaly}`));
    assert.equal(new Set(told.map((row) => row.student_code)).size, pairs.size);
  });

  it("keeps the number of elements", async () => {
    const folder = await generated("elements", { students: 300, anomalies: "few" });
    assert.equal((await read<Cells>(join(folder, "elements.csv"))).length, 140);
  });

  it("writes codes with no-break spaces, small letters and without their zero, and rows twice", async () => {
    const folder = await generated("dirty", { students: 1000, anomalies: "few" });
    const rows = await read<Cells>(join(folder, "pedagogic_registrations.csv"));
    const codes = rows.map((row) => row["element_code"] ?? "");
    const students = rows.map((row) => row["student_code"] ?? "");
    assert.equal(codes.filter((code) => code.includes("\u00A0")).length, 1);
    assert.equal(codes.filter((code) => code !== code.toUpperCase()).length, 1);
    assert.equal(students.filter((code) => code.length === 7).length, 1);
    assert.equal(rows.length - new Set(rows.map((row) => JSON.stringify(row))).size, 1);
    const elements = await read<Cells>(join(folder, "elements.csv"));
    assert.equal(elements.filter((row) => row["element_code"]?.includes("\u00A0")).length, 1);
  });

  it("spoils at most 2 % of the students at many", async () => {
    const told = await read<AnomalyDecision>(
      `${await generated("many", { students: 6000, anomalies: "many" })}.expected.csv`,
    );
    const hit = new Set(told.map((row) => row.student_code)).size;
    assert.ok(hit > 60 && hit <= 120, `${hit} of 6000`);
  });
});
