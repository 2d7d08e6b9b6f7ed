import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import type { DeliveryTableName } from "../../../../model/delivery.ts";
import type { FileEnd } from "../../port.ts";
import { zoneOffset } from "../cells/zone-offset.ts";
import { recogniseHeader } from "../header/recognise-header.ts";
import type { FileInput } from "./file-input.ts";
import { readFile } from "./read-file.ts";
import { rowForm } from "./row-form.ts";

interface Case {
  readonly table?: DeliveryTableName;
  readonly mode?: "full" | "delta";
  readonly promised?: FileInput["promised"];
}

/** Lines as they are copied, cells joined by a bar, and what is known at the end. */
interface Read {
  readonly lines: readonly string[];
  readonly end: FileEnd;
}

async function read(
  contents: string | Buffer,
  { table = "group_memberships", mode = "full", promised = {} }: Case = {},
): Promise<Read> {
  const bytes = Buffer.from(contents);
  const headings = bytes.toString("utf8").split("\n")[0]?.split(/[,;]/) ?? [];
  const recognition = recogniseHeader({ name: `${table}.csv`, mode, headings });
  assert.ok(recognition.kind === "known");
  const form = rowForm({ table, mode, header: recognition.header, year: "2026", offsetOf: zoneOffset("Europe/Paris") });
  const entry = { name: `${table}.csv`, modifiedAt: "2026-11-20T00:00:00Z", open: () => inPieces(bytes) };
  const reading = readFile({ entry, form, promised });
  let text = "";
  for await (const stretch of reading.text) text += stretch;
  return {
    lines: text
      .split("\n")
      .slice(0, -1)
      .map((line) => line.replaceAll("\t", "|")),
    end: reading.end(),
  };
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  const size = Math.max(7, bytes.length / 50);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** What a line tells, in short. */
function toldIn(line: string | undefined): readonly string[] {
  const told = line?.split("|").at(-1) ?? "";
  const problems: readonly { code: string; column: string | null; facts: object }[] = JSON.parse(
    told.replaceAll("\\\\", "\\"),
  );
  return problems.map(({ code, column, facts }) => `${code} ${column ?? "-"} ${JSON.stringify(facts)}`);
}

const header = "student_code,year,group_code";

describe("flow/sources/delivery/rows/read-file", () => {
  it("writes rows as COPY takes them: columns, line, not seen before, no fate, nothing told", async () => {
    const { lines, end } = await read(`${header}\n1,2026,G\n\n 2 ,2026,"H\\K"\n`);
    assert.deepEqual(lines, [String.raw`1|2026|G|2|\N|\N|\N`, String.raw`2|2026|H\\K|4|\N|\N|\N`]);
    assert.deepEqual(end, { rows: 2, otherYears: 0, problems: [] });
  });

  it("gives what is absent and what is empty its meaning", async () => {
    const accounts = await read("username,person_code,kind,email\na,1,student,\n", { table: "accounts" });
    assert.deepEqual(accounts.lines, [String.raw`a|1|student|\N|true|2|\N|\N|\N`]);
    const unpaid = "student_code,year,step_code,step_version,state,payment_state\n1,2026,S,1,E,\n";
    const { lines } = await read(unpaid, { table: "administrative_registrations" });
    assert.deepEqual(lines, [String.raw`1|2026|S|1|E|||false|false|2|\N|\N|\N`]);
  });

  it("marks rows whose key may have been there before", async () => {
    const { lines } = await read(`${header}\n1,2026,G\n1,2026,H\n 1,2026,G\nX,,\n1,2026,G\u00a0\n`);
    assert.deepEqual(
      lines.map((line) => line.split("|")[4]),
      [String.raw`\N`, String.raw`\N`, "t", String.raw`\N`, "t"],
    );
  });

  it("counts rows of another year and leaves them out", async () => {
    const { lines, end } = await read(`${header}\n1,2025,G\n2, 2026 ,G\n3,2027,\n`);
    assert.deepEqual(lines, [String.raw`2|2026|G|3|\N|\N|\N`]);
    assert.deepEqual([end.rows, end.otherYears], [3, 2]);
  });

  it("tells all problems of a row, refuses it and leaves its key", async () => {
    const row = "1,2026,,1,X,2,maybe";
    const registrations = `student_code,year,step_code,step_version,state,registered_at,primary\n${row}\n`;
    const { lines } = await read(registrations, { table: "administrative_registrations" });
    assert.match(lines[0] ?? "", /^1\|2026\|\\N\|1\|\\N\|\\N\|\\N\|\\N\|2\|\\N\|refused\|/);
    assert.deepEqual(toldIn(lines[0]), [
      "cell-required step_code {}",
      'cell-not-in-list state {"value":"X","allowed":"E, A, R"}',
      'cell-unreadable registered_at {"value":"2","type":"instant"}',
      'cell-unreadable primary {"value":"maybe","type":"flag"}',
    ]);
  });

  it("repairs invisible characters in codes, shows before and after, and accepts the row", async () => {
    const { lines } = await read(`${header}\n\u00a01,2026,G\u00a01\n`);
    assert.match(lines[0] ?? "", /^1\|2026\|G1\|2\|\\N\|\\N\|/);
    assert.deepEqual(toldIn(lines[0]), [
      'code-repaired student_code {"before":"\u00a01","after":"1"}',
      'code-repaired group_code {"before":"G\u00a01","after":"G1"}',
    ]);
  });

  it("refuses a code of nothing but invisible characters", async () => {
    const { lines } = await read(`${header}\n\u00a0,2026,G\n`);
    assert.deepEqual(toldIn(lines[0]), ["cell-required student_code {}"]);
  });

  it("refuses a row with a cell too many and reads its key from the side that is certain", async () => {
    const staff = "staff_code,family_name,first_name,component_code\n1,Noël,de la Mer,Zoé,LVE\n";
    const { lines } = await read(staff, { table: "staff" });
    assert.match(lines[0] ?? "", /^1\|\\N\|\\N\|\\N\|2\|\\N\|refused\|/);
    assert.deepEqual(toldIn(lines[0]), ['row-cell-count - {"expected":4,"found":5}']);
    const late = "family_name,first_name,staff_code\nNoël,de la Mer,Zoé,1\n";
    assert.match((await read(late, { table: "staff" })).lines[0] ?? "", /^1\|\\N\|\\N\|2\|\\N\|refused\|/);
    const between = "family_name,staff_code,first_name\nNoël,1,Zoé,Léa\n";
    assert.match((await read(between, { table: "staff" })).lines[0] ?? "", /^\\N\|\\N\|\\N\|2\|\\N\|refused\|/);
  });

  it("reads no key from the last cell of a row with too few: it may be cut, or be the whole row", async () => {
    const { lines } = await read(`${header}\n22600001,20\n2260\n22600001;2026;G\n`);
    assert.deepEqual(
      lines.map((line) => line.slice(0, line.indexOf("|refused"))),
      ["22600001|\\N|\\N|2|\\N", "\\N|\\N|\\N|3|\\N", "\\N|\\N|\\N|4|\\N"],
    );
  });

  it("refuses what is no row and reads its key from its bytes", async () => {
    const broken = Buffer.concat([
      Buffer.from("\ufeffstaff_code,family_name,first_name\n1,No\u00ebl,Zo\u00e9\n2,"),
      Buffer.from([0xff, 0xfe, 0x2c, 0x58, 0x0a]),
      Buffer.from('3,"Petit"x,Max\n4,Grand,"Lo\n'),
    ]);
    const { lines, end } = await read(broken, { table: "staff" });
    const byKey = lines.slice(1).map((line) => [line.split("|")[0], toldIn(line)[0]?.split(" ")[0]]);
    assert.deepEqual(
      byKey.toSorted(([one], [other]) => Number(one) - Number(other)),
      [
        ["2", "row-undecodable"],
        ["3", "row-quote-stray"],
        ["4", "row-quote-open"],
      ],
    );
    assert.equal(end.rows, 4);
  });

  it("counts a line beyond the limit as a row of which nothing is known", async () => {
    const { lines, end } = await read(`${header}\n1,2026,${"G".repeat(1_100_000)}\n2,2026,G\n`);
    assert.ok(lines.some((line) => /^\\N\|\\N\|\\N\|2\|\\N\|refused\|.*row-too-long/.test(line)));
    assert.equal(end.rows, 2);
  });

  it("gives a delta's cells three states", async () => {
    const delta =
      "element_code,action,period,teaching_hours\nA,upsert,,<delete>\nB,Delete,S1,\nC,add,S1,\nD,upsert,S1,x\n";
    const { lines } = await read(delta, { table: "elements", mode: "delta" });
    assert.equal(lines[0], String.raw`A|\N|\N|upsert|2|\N|\N|\N|{teaching_hours}`);
    assert.equal(lines[1], String.raw`B|S1|\N|delete|3|\N|\N|\N|\N`);
    assert.match(lines[2] ?? "", /^C\|\\N\|\\N\|\\N\|4\|\\N\|refused\|.*delta-action-unknown/);
    assert.match(lines[3] ?? "", /^D\|\\N\|\\N\|\\N\|5\|\\N\|refused\|.*cell-unreadable/);
  });

  it("clears neither keys nor what must be there", async () => {
    const { lines } = await read("element_code,action,name\nA,upsert,<delete>\n<delete>,upsert,X\n", {
      table: "elements",
      mode: "delta",
    });
    assert.match(lines[0] ?? "", /cell-required.*name/);
    assert.match(lines[1] ?? "", /cell-required.*element_code/);
  });

  it("finds a file that is not what its manifest promised", async () => {
    const contents = `${header}\n1,2026,G\n`;
    const sha256 = createHash("sha256").update(contents).digest("hex");
    assert.deepEqual((await read(contents, { promised: { rows: 1, sha256: sha256.toUpperCase() } })).end.problems, []);
    const { end } = await read(contents, { promised: { rows: 2, sha256: "0".repeat(64) } });
    assert.deepEqual(
      end.problems.map(({ code, facts }) => ({ code, facts })),
      [
        { code: "file-count-wrong", facts: { expected: 2, found: 1 } },
        { code: "file-hash-wrong", facts: { expected: "0".repeat(64), found: sha256 } },
      ],
    );
  });

  it("finds a column of social-security numbers by what it holds, declared or not", async () => {
    const rows = ["255081416802538", "2 55 08 14 168 025 38", "", "unknown"].map(
      (number, index) => `${index},Noël,Zoé,${number}\n`,
    );
    for (const column of ["ine", "matricule"]) {
      const { end } = await read(`student_code,family_name,first_name,${column}\n${rows.join("")}`, {
        table: "students",
      });
      assert.deepEqual(
        end.problems.map(({ code, column }) => [code, column]),
        [["social-security-column", column]],
      );
    }
  });

  it("says which encoding it read where it was not UTF-8", async () => {
    const latin = Buffer.from("staff_code,family_name,first_name\n1,Noël,Zoé\n", "latin1");
    const { lines, end } = await read(latin, { table: "staff" });
    assert.equal(lines[0], String.raw`1|Noël|Zoé|2|\N|\N|\N`);
    assert.deepEqual(
      end.problems.map(({ code }) => code),
      ["encoding-detected"],
    );
  });
});
