import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Files,
  factsOf,
  inShort,
  linesOf,
  openFactStore,
  stageFiles,
  withManifest,
} from "../../../test/kits/delivery.ts";
import type { Store } from "../../infra/store/store.ts";
import { DELIVERY_TABLE_NAMES, type DeliveryTableName } from "../../model/delivery.ts";
import { factsAt, type FileLedger, type StagingReport } from "./index.ts";

describe("flow/staging/stage-delivery", () => {
  it("makes facts of the rows of a delivery, with where they come from", async (t) => {
    const store = await openFactStore(t);
    const { run, report } = await stageFiles(t, store, withManifest(students("1,Noël,Zoé,12/01/2006")));
    assert.equal(report.kind, "staged");
    assert.deepEqual(
      await linesOf(store, "facts.students", ["student_code", "family_name", "birth_date", "photo_consent"]),
      ["1 Noël 2006-01-12 false"],
    );
    assert.deepEqual(await linesOf(store, "facts.students", ["source", "file", "line", "since_run"]), [
      `apogee students.csv 2 ${run}`,
    ]);
    assert.deepEqual(await linesOf(store, "facts.delivery", ["run", "source", "year", "extracted_at"]), [
      `${run} apogee 2026 2026-11-20 21:14:00+00`,
    ]);
  });

  it("writes no fact for an unchanged delivery", async (t) => {
    const store = await openFactStore(t);
    const files = withManifest({ ...elements("A,Algebra,12", "B,Botany,"), ...students("1,Noël,Zoé,") });
    const first = await stageFiles(t, store, files);
    const again = await stageFiles(t, store, files);
    assert.deepEqual(changesOf(again.report), {});
    assert.deepEqual(await linesOf(store, "facts.elements", ["element_code", "since_run"]), [
      `A ${first.run}`,
      `B ${first.run}`,
    ]);
    assert.deepEqual(again.problems, first.problems);
  });

  it("keeps the history of a fact over three deliveries", async (t) => {
    const store = await openFactStore(t);
    const one = await stageFiles(t, store, withManifest(elements("A,Algebra,12", "B,Botany,1")));
    const two = await stageFiles(t, store, withManifest(elements("A,Algebra,20", "B,Botany,1")));
    const three = await stageFiles(t, store, withManifest(elements("B,Botany,1", "C,Chemistry,1")));
    assert.deepEqual(changesOf(two.report), { elements: "0 added 1 changed 0 removed" });
    assert.deepEqual(changesOf(three.report), { elements: "1 added 0 changed 1 removed" });
    assert.deepEqual(
      await linesOf(store, "facts.elements_past", ["element_code", "teaching_hours", "since_run", "until_run"]),
      [`A 12 ${one.run} ${two.run}`, `A 20 ${two.run} ${three.run}`],
    );
    assert.deepEqual(await elementsAt(store, one.run), ["A 12", "B 1"]);
    assert.deepEqual(await elementsAt(store, two.run), ["A 20", "B 1"]);
    assert.deepEqual(await elementsAt(store, three.run), ["B 1", "C 1"]);
  });

  it("leaves the facts of absent files as they were, said or unsaid", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest({ ...elements("A,Algebra,12"), ...students("1,Noël,Zoé,") }));
    const absent = { "students.csv": { mode: "absent" } };
    const { report } = await stageFiles(t, store, withManifest(elements(), { files: absent }));
    assert.deepEqual(changesOf(report), { elements: "0 added 0 changed 1 removed" });
    assert.deepEqual(await factsOf(store, "students"), ["1"]);
    assert.deepEqual(
      await linesOf(store, "facts.delivery_file where table_name in ('students', 'staff', 'elements')", [
        "table_name",
        "file",
        "mode",
      ]),
      [
        "elements elements.csv full",
        "elements elements.csv full",
        "staff  absent",
        "staff  absent",
        "students  absent",
        "students students.csv full",
      ],
    );
  });

  it("keeps the facts of one year at a time", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(memberships("1,2026,G", "1,2025,G")));
    const { report } = await stageFiles(t, store, withManifest(memberships("1,2026,G", "1,2027,H"), { year: "2027" }));
    assert.deepEqual(await factsOf(store, "group_memberships"), ["1 2027 H"]);
    assert.equal(fileOf(report, "group_memberships").otherYears, 1);
  });

  it("refuses the whole delivery for one file, changes nothing and tells all problems of all files", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(elements("A,Algebra,12")));
    const promised = { files: { "elements.csv": { rows: 3 } } };
    const files = withManifest(
      { ...elements("B,Botany,many"), ...students(",Noël,Zoé,"), "staff.csv": ["staff_code"] },
      promised,
    );
    const { report, problems } = await stageFiles(t, store, files);
    assert.equal(report.kind, "refused");
    assert.deepEqual(inShort(problems), [
      "file-count-wrong elements.csv",
      "cell-unreadable elements.csv 2 teaching_hours B",
      "header-column-missing staff.csv family_name",
      "header-column-missing staff.csv first_name",
      "cell-required students.csv 2 student_code",
    ]);
    assert.deepEqual(await factsOf(store, "elements"), ["A"]);
    assert.equal((await store.query("select from facts.delivery")).rowCount, 1);
  });

  it("undoes what was settled before a file was refused, and tells the rows of all files once", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest({ ...elements("A,Algebra,12"), ...students("1,Noël,Zoé,") }));
    const before = await linesOf(store, "facts.elements", ["element_code", "since_run"]);
    const promised = { files: { "students.csv": { rows: 5 } } };
    const files = {
      ...elements("A,Algebra,13", "B,Botany,many"),
      ...students("2,Noël,Zoé,"),
      ...memberships(",2026,G"),
    };
    const { report, problems } = await stageFiles(t, store, withManifest(files, promised));
    assert.equal(report.kind, "refused");
    assert.deepEqual(inShort(problems), [
      "cell-unreadable elements.csv 3 teaching_hours B",
      "cell-required group_memberships.csv 2 student_code",
      "file-count-wrong students.csv",
    ]);
    assert.deepEqual(await linesOf(store, "facts.elements", ["element_code", "since_run"]), before);
    assert.deepEqual(await factsOf(store, "students"), ["1"]);
    assert.deepEqual(await linesOf(store, "facts.elements_past", ["element_code"]), []);
  });

  it("balances rows with accepted, collapsed, refused and other years", async (t) => {
    const store = await openFactStore(t);
    const rows = ["1,2026,G", "1,2026,G", "2,2026,G", "3,2025,G", ",2026,G", "4,20x6,G"];
    const { report } = await stageFiles(t, store, withManifest(memberships(...rows)));
    const { rows: all, accepted, collapsed, refused, otherYears } = fileOf(report, "group_memberships");
    assert.deepEqual(
      { all, accepted, collapsed, refused, otherYears },
      { all: 6, accepted: 2, collapsed: 1, refused: 2, otherYears: 1 },
    );
  });

  it("stages every table", async (t) => {
    const store = await openFactStore(t);
    const { report } = await stageFiles(t, store, withManifest(everyTable));
    assert.deepEqual(
      changesOf(report),
      Object.fromEntries(DELIVERY_TABLE_NAMES.map((table) => [table, "1 added 0 changed 0 removed"])),
    );
  });
});

const everyTable: Files = {
  "components.csv": ["component_code,name", "LVE,Languages"],
  "steps.csv": ["step_code,step_version,name,component_code", "1LANGL,701,Licence 1A,LVE"],
  "elements.csv": ["element_code,name", "A,Algebra"],
  "element_links.csv": ["parent_kind,parent_code,parent_version,element_code", "step,1LANGL,701,A"],
  "carriers.csv": ["year,carrier_code,carried_code", "2026,A,B"],
  "collections.csv": ["collection_code", "ATD"],
  "collection_elements.csv": ["collection_code,element_code", "ATD,A"],
  "groups.csv": ["group_code,name", "ATD1,TD 1"],
  "contacts.csv": ["kind,name", "registrar,Scolarité"],
  "students.csv": ["student_code,family_name,first_name", "1,Noël,Zoé"],
  "administrative_registrations.csv": [
    "student_code,year,step_code,step_version,state,registered_at",
    "1,2026,1LANGL,701,E,2026-09-01T08:00:00+02:00",
  ],
  "pedagogic_registrations.csv": ["student_code,year,element_code,registered_at", "1,2026,A,01/09/2026"],
  "group_memberships.csv": ["student_code,year,group_code", "1,2026,ATD1"],
  "staff.csv": ["staff_code,family_name,first_name", "9,Martin,Ève"],
  "planned_activities.csv": ["activity_id,origin,session_count", "P1,registrar,3"],
  "accounts.csv": ["username,person_code,kind", "noel001,1,student"],
};

function elements(...rows: readonly string[]): Files {
  return { "elements.csv": ["element_code,name,teaching_hours", ...rows] };
}

function students(...rows: readonly string[]): Files {
  return { "students.csv": ["student_code,family_name,first_name,birth_date", ...rows] };
}

function memberships(...rows: readonly string[]): Files {
  return { "group_memberships.csv": ["student_code,year,group_code", ...rows] };
}

function fileOf(report: StagingReport, table: DeliveryTableName): FileLedger {
  assert.equal(report.kind, "staged");
  const file = report.kind === "staged" ? report.files.find((one) => one.table === table) : undefined;
  assert.ok(file);
  return file;
}

/** What changed in the facts, by table. */
function changesOf(report: StagingReport): Readonly<Record<string, string>> {
  assert.equal(report.kind, "staged");
  const files = report.kind === "staged" ? report.files : [];
  const changed = files.filter(({ added, changed, removed }) => added + changed + removed > 0);
  return Object.fromEntries(
    changed.map(({ table, added, changed, removed }) => [
      table,
      `${added} added ${changed} changed ${removed} removed`,
    ]),
  );
}

async function elementsAt(store: Store, run: number): Promise<readonly string[]> {
  return linesOf(store, `${factsAt("elements", run)} as at_run`, ["element_code", "teaching_hours"]);
}
