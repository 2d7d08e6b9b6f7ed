import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type Files, inShort, manifest, testFolder, withManifest, writeFiles } from "../../../../test/kits/delivery.ts";
import { keepsTheContract } from "../../../../test/kits/source.ts";
import type { Delivery, OpenDelivery } from "../port.ts";
import { openDelivery } from "./open-delivery.ts";

const options = { source: "configured", timeZone: "Europe/Paris" };

const files: Files = {
  "students.csv": ["student_code,family_name,first_name", "1,Noël,Zoé"],
  "administrative_registrations.csv": [
    "student_code,year,step_code,step_version,state",
    "1,2026,S,1,E",
    "2,2025,S,1,E",
    "3,2026,S,1,E",
  ],
};

const dirty: Files = {
  "students.csv": [
    "student_code,family_name,first_name,birth_date",
    "1,Noël,Zoé,",
    "2,,Ève,",
    "\u00a03,Petit,Max,",
    "4,Grand",
  ],
  "group_memberships.csv": ["student_code,year,group_code", "1,2026,G", "1,2026,G", "1,2025,G", ',"'],
};

async function open(t: TestContext, contents: Files): Promise<Delivery> {
  return openAt(t, await writeFiles(t, contents));
}

async function openAt(t: TestContext, path: string): Promise<Delivery> {
  const delivery = await openDelivery(path, options);
  t.after(() => (delivery.kind === "open" ? delivery.close() : undefined));
  return delivery;
}

function opened(delivery: Delivery): OpenDelivery {
  assert.ok(delivery.kind === "open", JSON.stringify(delivery.problems));
  return delivery;
}

async function zipOf(t: TestContext, contents: Files, top = ""): Promise<string> {
  const folder = await writeFiles(t, contents);
  const zip = new ZipFile();
  for (const name of Object.keys(contents)) zip.addFile(join(folder, name), top + name);
  zip.end();
  const path = join(folder, "delivery.zip");
  await finished(zip.outputStream.pipe(createWriteStream(path)));
  return path;
}

async function textOf(delivery: OpenDelivery, name: string): Promise<string> {
  const reading = delivery.files.find((file) => file.name === name)?.read();
  assert.ok(reading);
  let text = "";
  for await (const stretch of reading.text) text += stretch;
  return text;
}

describe("flow/sources/delivery/open-delivery", () => {
  keepsTheContract(async (t) => opened(await open(t, withManifest(dirty))));

  it("opens a folder with its manifest", async (t) => {
    const delivery = opened(await open(t, withManifest(files, { base: "2026-11-19T22:14:00" })));
    assert.equal(delivery.source, "apogee");
    assert.equal(delivery.year, "2026");
    assert.equal(delivery.extractedAt, "2026-11-20T21:14:00Z");
    assert.equal(delivery.base, "2026-11-19T21:14:00Z");
    assert.deepEqual(
      delivery.files.map(({ table, mode, name }) => [table, mode, name]),
      [
        ["students", "full", "students.csv"],
        ["administrative_registrations", "full", "administrative_registrations.csv"],
      ],
    );
    assert.deepEqual(delivery.problems, []);
  });

  it("opens a folder without manifest: all is full, the year is that of most registrations", async (t) => {
    const folder = await writeFiles(t, files);
    for (const name of Object.keys(files))
      await utimes(join(folder, name), 0, Date.parse("2026-11-01T00:00:00Z") / 1000);
    await utimes(join(folder, "students.csv"), 0, Date.parse("2026-11-02T00:00:00Z") / 1000);
    const delivery = opened(await openAt(t, folder));
    assert.equal(delivery.source, "configured");
    assert.equal(delivery.year, "2026");
    assert.equal(delivery.extractedAt, "2026-11-02T00:00:00.000Z");
    assert.ok(delivery.files.every(({ mode }) => mode === "full"));
    assert.deepEqual(inShort(delivery.problems), ["manifest-missing"]);
  });

  it("opens a zip as it opens a folder, also below one top folder", async (t) => {
    for (const top of ["", "export-2026/"]) {
      const delivery = opened(await openAt(t, await zipOf(t, withManifest(files), top)));
      assert.deepEqual(
        delivery.files.map(({ name }) => name),
        ["students.csv", "administrative_registrations.csv"],
      );
      assert.deepEqual(delivery.problems, []);
      assert.match(await textOf(delivery, "students.csv"), /^1\tNoël\tZoé\t/);
      assert.match(await textOf(delivery, "students.csv"), /^1\tNoël\tZoé\t/);
    }
  });

  it("opens a single CSV file: full, all others absent", async (t) => {
    const folder = await writeFiles(t, files);
    const delivery = opened(await openAt(t, join(folder, "administrative_registrations.csv")));
    assert.deepEqual(
      delivery.files.map(({ table, mode }) => [table, mode]),
      [["administrative_registrations", "full"]],
    );
    assert.equal(delivery.year, "2026");
  });

  it("takes the year it is told where no file names one", async (t) => {
    const folder = await writeFiles(t, { "students.csv": files["students.csv"] ?? "" });
    const told = await openDelivery(folder, { ...options, year: "2025" });
    assert.equal(opened(told).year, "2025");
    const untold = await openDelivery(folder, options);
    assert.equal(untold.kind, "refused");
    assert.deepEqual(inShort(untold.problems), ["manifest-missing", "year-unknown"]);
  });

  it("knows a file by its header, under any name", async (t) => {
    const delivery = opened(await open(t, withManifest({ "staff.csv": files["students.csv"] ?? "" })));
    assert.deepEqual(
      delivery.files.map(({ table, name }) => [table, name]),
      [["students", "staff.csv"]],
    );
  });

  it("leaves aside what the manifest does not name, hidden files, pictures and folders", async (t) => {
    const folder = await writeFiles(t, { ...withManifest(files), "notes.txt": "", ".hidden": "", "avatars.zip": "" });
    await mkdir(join(folder, "old"));
    await writeFile(join(folder, "old/staff.csv"), "");
    assert.deepEqual(inShort(opened(await openAt(t, folder)).problems), ["file-unlisted notes.txt"]);
  });

  it("leaves aside what it does not know in a folder without manifest", async (t) => {
    const delivery = opened(await open(t, { ...files, "rooms.csv": ["room,seats", "A,3"], "readme.md": "" }));
    assert.deepEqual(inShort(delivery.problems), [
      "manifest-missing",
      "file-unknown readme.md",
      "file-unknown rooms.csv",
    ]);
  });

  it("reads a file's promised sum from the manifest", async (t) => {
    const folder = await writeFiles(t, files);
    await writeFile(join(folder, "manifest.json"), manifest({ files: { "students.csv": { rows: 5 } } }));
    const file = opened(await openAt(t, folder)).files[0];
    const reading = file?.read();
    assert.ok(reading);
    for await (const _ of reading.text);
    assert.deepEqual(inShort(reading.end().problems), ["file-count-wrong students.csv"]);
  });

  it("refuses what is not there, and what is no delivery", async (t) => {
    const folder = await testFolder(t);
    assert.deepEqual(inShort((await openAt(t, join(folder, "none"))).problems), ["delivery-unreadable"]);
    assert.deepEqual(inShort((await openAt(t, folder)).problems), ["manifest-missing", "delivery-unreadable"]);
  });

  it("waits for nobody at a pipe or a device", async (t) => {
    const delivery = await openAt(t, "/dev/null");
    assert.deepEqual(
      delivery.problems.map(({ facts }) => facts),
      [{ reason: "neither-file-nor-folder" }],
    );
  });

  it("refuses a zip that was cut", async (t) => {
    const path = await zipOf(t, withManifest(files));
    await writeFile(path, (await readFile(path)).subarray(0, 300));
    const delivery = await openAt(t, path);
    assert.equal(delivery.kind, "refused");
    assert.deepEqual(inShort(delivery.problems), ["delivery-unreadable"]);
  });

  it("tells of a file that is damaged inside a zip when it is read", async (t) => {
    const path = await zipOf(t, withManifest({ "staff.csv": ["staff_code,family_name,first_name", "1,Noël,Zoé"] }));
    const bytes = await readFile(path);
    bytes.fill(0xff, bytes.indexOf("staff.csv") + 12, bytes.indexOf("staff.csv") + 40);
    await writeFile(path, bytes);
    const delivery = await openAt(t, path);
    assert.deepEqual(inShort(delivery.problems), ["delivery-unreadable"]);
  });
});
