import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Files, manifest, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";
import { type ProblemCode, PROBLEMS } from "../../model/problem.ts";

/** Found when the whole offer has been decided, not here. */
const FOUND_ELSEWHERE: readonly ProblemCode[] = ["group-in-two-spaces", "course-key-collision", "carrier-cycle"];

const students = "student_code,family_name,first_name";
const zoe = "1,Noël,Zoé";

function studentsFile(...rows: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat([students, ...rows].flatMap((row) => [Buffer.from(row), Buffer.from("\n")]));
}

function only(contents: Buffer | readonly string[], name = "students.csv"): Files {
  return withManifest({ [name]: contents });
}

function delta(...rows: readonly string[]): Files {
  return withManifest({ "students.csv": rows }, { files: { "students.csv": { mode: "delta" } } });
}

/** A delivery with the problem, and whether it is refused whole. */
interface Example {
  readonly files: Files;
  readonly refused: boolean;
  /** What was staged before. */
  readonly after?: Files;
}

function refusing(files: Files): Example {
  return { files, refused: true };
}

function telling(files: Files, after?: Files): Example {
  return after === undefined ? { files, refused: false } : { files, refused: false, after };
}

const EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "delivery-unreadable": refusing({ "notes.pdf": "" }),
  "manifest-missing": telling({ "group_memberships.csv": ["student_code,year,group_code", "1,2026,G"] }),
  "manifest-unreadable": refusing({ "manifest.json": '{ "format": "passerelle-delivery/1", "files": [] }' }),
  "manifest-format-unknown": refusing({ "manifest.json": '{ "format": "other/2" }' }),
  "file-missing": refusing({ "manifest.json": manifest({ files: { "students.csv": {} } }) }),
  "file-hash-wrong": refusing(
    withManifest({ "students.csv": [students] }, { files: { "students.csv": { sha256: "0".repeat(64) } } }),
  ),
  "file-count-wrong": refusing(
    withManifest({ "students.csv": [students, zoe] }, { files: { "students.csv": { rows: 7 } } }),
  ),
  "file-unlisted": telling({ ...only([students, zoe]), "other.csv": "" }),
  "file-unknown": telling({
    "students.csv": [students],
    "ip.csv": ["student_code,year,element_code", "1,2026,A"],
    "rooms.csv": ["room"],
  }),
  "file-unrecognised": refusing(only(["room,seats"], "rooms.csv")),
  "file-doubled": refusing(withManifest({ "students.csv": [students, zoe], "students-2.csv": [students, zoe] })),
  "file-empty": refusing(only(Buffer.alloc(0))),
  "file-binary": refusing(only(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))),
  "file-without-rows": telling(only([students]), only([students, zoe])),
  "file-of-other-year": telling(only(["student_code,year,group_code", "1,2025,G"], "group_memberships.csv")),
  "manifest-name-doubled": refusing({
    "students.csv": [students, zoe],
    "manifest.json": manifest({ files: { "students.csv": {} } }).replace(
      '"students.csv":{"mode":"full"}',
      '"students.csv":{"mode":"full"},"students.csv":{"mode":"full"}',
    ),
  }),
  "delivery-from-the-future": telling(
    withManifest({ "students.csv": [students, zoe] }, { extractedAt: "2099-11-20T22:14:00+01:00" }),
  ),
  "delta-base-mismatch": refusing(withManifest({ "students.csv": [students] }, { base: "2026-11-01T00:00:00Z" })),
  "year-unknown": refusing({ "students.csv": [students, zoe] }),
  "header-column-missing": refusing(only(["student_code,first_name", "1,Zoé"])),
  "header-column-unknown": telling(only([`${students},usual_nam`, `${zoe},`])),
  "header-column-doubled": refusing(only([`${students},sex,sex`, `${zoe},F,F`])),
  "social-security-column": refusing(only([`${students},COD_NNI`, `${zoe},`])),
  "encoding-detected": telling(only(Buffer.from(`${students}\n${zoe}\n`, "latin1"))),
  "row-undecodable": telling(
    only(Buffer.concat([Buffer.from("\ufeff"), studentsFile(Buffer.from("1,No\u00ebl,Zo\u00e9", "latin1"))])),
  ),
  "row-quote-open": telling(only([students, '1,Noël,"Zoé', "2,Martin,Ève"])),
  "row-quote-stray": telling(only([students, '1,"Noël"l,Zoé'])),
  "row-too-long": telling(only([students, `1,Noël,${"Z".repeat(1_100_000)}`])),
  "row-binary": telling(only(studentsFile(Buffer.from("1,No\0el,Zo")))),
  "row-cell-count": telling(only([students, "1,Noël"])),
  "row-repeats-header": telling(only([students, zoe, students])),
  "cell-required": telling(only([students, "1,,Zoé"])),
  "cell-unreadable": telling(only([`${students},birth_date`, `${zoe},2006-13-01`])),
  "cell-not-in-list": telling(only(["element_code,name,period", "A,Algebra,S11"], "elements.csv")),
  "delta-action-unknown": telling(delta("student_code,action", "1,remove")),
  "delta-delete-unknown": telling(delta(`${students},action`, "9,,,delete")),
  "code-rounded": telling(only([students, "2.26E+07,Noël,Zoé"])),
  "letters-garbled": telling(only([students, "1,NoÃ«l,ZoÃ©"])),
  "code-repaired": telling(only([students, "1\u00a0,Noël,Zoé"])),
  "key-collapsed": telling(only([students, zoe, zoe])),
  "key-contradicting": telling(only([students, zoe, "1,Noël,Léa"])),
  "kept-from-previous": telling(only([students, "1,,Zoé"]), only([students, zoe])),
  "owner-conflict": telling(
    only([students, zoe]),
    withManifest({ "students.csv": [students, zoe] }, { source: "other" }),
  ),
  "reference-unknown": telling(only(["username,person_code,kind", "noel,1,student"], "accounts.csv")),
  "exchange-programme-unknown": telling(
    only(
      ["student_code,year,step_code,step_version,state,exchange_programme", "1,2026,S,1,E,99"],
      "administrative_registrations.csv",
    ),
  ),
};

describe("flow/staging/problem-codes", () => {
  it("has an example of every problem that a delivery can have", () => {
    const known = Object.keys(PROBLEMS).filter((code) => !FOUND_ELSEWHERE.some((other) => other === code));
    assert.deepEqual(Object.keys(EXAMPLES).sort(), known.sort());
  });

  it("tells every one of them, and refuses the delivery where it must", async (t) => {
    const store = await openFactStore(t);
    for (const [code, { files, refused, after }] of Object.entries(EXAMPLES)) {
      await t.test(`tells ${code}${refused ? " and refuses the delivery" : ""}`, async (t) => {
        await store.query("truncate facts.students, facts.delivery, facts.delivery_file");
        if (after !== undefined) await stageFiles(t, store, after);
        const { report, problems } = await stageFiles(t, store, files);
        assert.ok(
          problems.some((problem) => problem.code === code),
          JSON.stringify(problems),
        );
        assert.equal(report.kind, refused ? "refused" : "staged");
      });
    }
  });
});
