import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";

import { ZipFile } from "yazl";

import { OperatorError } from "../../model/errors.ts";
import type { ArchiveEntry } from "./archive.ts";
import type { ArchiveOptions } from "./open-archive.ts";
import { openArchive } from "./open-archive.ts";

const CENTRAL_HEADER = Buffer.from("PK\x01\x02", "latin1");
const LOCAL_HEADER = Buffer.from("PK\x03\x04", "latin1");

/** Where fields stand in the header of a file in the central directory. */
const FIELD = { flags: 8, method: 10, packedSize: 20, size: 24, attributes: 38, localHeader: 42 } as const;

interface Contents {
  readonly [path: string]: string | Buffer;
}

async function zipOf(contents: Contents, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(contents)) {
    zip.addBuffer(Buffer.from(content), path, { compress, mtime: new Date("2026-11-20T21:14:00Z") });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A copy with one text put for another of the same length, wherever it stands. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  assert.equal(from.length, to.length);
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

/** A copy with another number in the central directory's header of the only file. */
function patched(zip: Buffer, field: keyof typeof FIELD, value: number): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.indexOf(CENTRAL_HEADER) + FIELD[field];
  if (field === "flags" || field === "method") copy.writeUInt16LE(value, at);
  else copy.writeUInt32LE(value, at);
  return copy;
}

function refusesWith(code: string): (error: unknown) => boolean {
  return (error) => error instanceof OperatorError && error.code === code && error.next !== undefined;
}

async function refused(zip: Buffer, code: string, options: ArchiveOptions = {}): Promise<void> {
  await assert.rejects(openArchive(zip, options), refusesWith(code));
}

async function textOf(entry: ArchiveEntry | undefined): Promise<string> {
  assert.ok(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of entry.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("infra/zip/open-archive", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "open-archive-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("lists the files of a zip and unpacks them, as often as asked", async () => {
    const path = join(folder, "delivery.zip");
    await writeFile(path, await zipOf({ "manifest.json": "{}", "élèves.csv": "code\n1\n".repeat(1000) }));
    const archive = await openArchive(path);
    assert.deepEqual(
      archive.entries.map(({ name, size }) => [name, size]),
      [
        ["manifest.json", 2],
        ["élèves.csv", 7000],
      ],
    );
    assert.equal(archive.entries[0]?.modifiedAt.toISOString(), "2026-11-20T21:14:00.000Z");
    assert.equal(await textOf(archive.entries[0]), "{}");
    assert.equal(await textOf(archive.entries[1]), "code\n1\n".repeat(1000));
    assert.equal(await textOf(archive.entries[1]), "code\n1\n".repeat(1000));
    archive.close();
  });

  it("leaves out one top folder and what systems add, and tells what it left out", async () => {
    const zip = await zipOf({ "d/a.csv": "a", "d/b/c.csv": "c", "__MACOSX/d/._a.csv": "x", "d/.DS_Store": "x" });
    const archive = await openArchive(zip);
    assert.deepEqual(
      archive.entries.map(({ name }) => name),
      ["a.csv", "b/c.csv"],
    );
    assert.deepEqual(archive.ignored, ["__MACOSX/d/._a.csv", "d/.DS_Store"]);
  });

  it("keeps folders that not all files share, and says nothing of empty ones", async () => {
    const zip = new ZipFile();
    zip.addEmptyDirectory("empty");
    zip.addBuffer(Buffer.from("a"), "a/x.csv");
    zip.addBuffer(Buffer.from("b"), "b.csv");
    zip.end();
    const archive = await openArchive(await buffer(zip.outputStream));
    assert.deepEqual(
      archive.entries.map(({ name }) => name),
      ["a/x.csv", "b.csv"],
    );
  });

  for (const path of ["../evil.csv", "a/../b.csv..", "/etc/a.csv.", "C:/evil.csv", "a\\evil.csv.", "a\0evil.csv."]) {
    it(`refuses the path ${JSON.stringify(path)}`, async () => {
      const placeholder = "x".repeat(path.length);
      const zip = renamed(await zipOf({ [placeholder]: "x" }), placeholder, path);
      await refused(zip, "archive-path-escape");
    });
  }

  it("refuses a link", async () => {
    const zip = patched(await zipOf({ "link.csv": "/etc/passwd" }), "attributes", 0o120777 * 0x10000);
    await refused(zip, "archive-path-escape");
  });

  it("refuses the same name twice, in whatever case", async () => {
    await refused(renamed(await zipOf({ "a.csv": "1", "b.csv": "2" }), "b.csv", "A.csv"), "archive-duplicate-name");
  });

  it("refuses what is encrypted or packed in another way", async () => {
    const zip = await zipOf({ "a.csv": "secret" });
    await refused(patched(zip, "flags", 0x801), "archive-encrypted");
    await refused(patched(zip, "flags", 0x840), "archive-encrypted");
    await refused(patched(zip, "method", 12), "archive-unsupported");
  });

  it("refuses more files, more bytes, or a higher ratio than allowed", async () => {
    const zip = await zipOf({ "a.csv": "1", "b.csv": Buffer.alloc(2 * 1024 ** 2) });
    await refused(zip, "archive-bomb");
    await refused(zip, "archive-bomb", { limits: { ratio: 2000, bytes: 2 * 1024 ** 2 } });
    await refused(zip, "archive-bomb", { limits: { ratio: 2000, entries: 1 } });
    assert.equal((await openArchive(zip, { limits: { ratio: 2000 } })).entries.length, 2);
  });

  it("stops unpacking a file that is larger than it says", async () => {
    const zip = patched(await zipOf({ "a.csv": Buffer.alloc(1024 ** 2) }), "size", 10);
    const archive = await openArchive(zip);
    await assert.rejects(textOf(archive.entries[0]), refusesWith("archive-bomb"));
  });

  it("refuses a file that is smaller than it says or does not fit its checksum", async () => {
    const small = await openArchive(patched(await zipOf({ "a.csv": "abc" }), "size", 10));
    await assert.rejects(textOf(small.entries[0]), refusesWith("archive-damaged"));
    const stored = await zipOf({ "a.csv": "content" }, false);
    const changed = await openArchive(renamed(stored, "content", "CONTENT"));
    await assert.rejects(textOf(changed.entries[0]), refusesWith("archive-damaged"));
  });

  it("refuses a file whose packed bytes are damaged", async () => {
    const zip = await zipOf({ "a.csv": "some words that are packed, some words that are packed" });
    const at = zip.indexOf(LOCAL_HEADER) + 30 + "a.csv".length;
    const archive = await openArchive(Buffer.from(zip).fill(0xff, at + 9, at + 19));
    await assert.rejects(textOf(archive.entries[0]), refusesWith("archive-damaged"));
  });

  it("refuses a zip that was cut, wherever it was", async () => {
    const zip = await zipOf({ "a.csv": "some words".repeat(50), "b.csv": "others" });
    for (const length of [5, 40, Math.floor(zip.length / 2), zip.length - 1]) {
      const path = join(folder, `cut-${length}.zip`);
      await writeFile(path, zip.subarray(0, length));
      await assert.rejects(openArchive(path), refusesWith("archive-truncated"));
    }
  });

  it("refuses a zip that points beyond its end", async () => {
    const zip = patched(await zipOf({ "a.csv": "abc" }), "localHeader", 1_000_000);
    const archive = await openArchive(zip);
    await assert.rejects(textOf(archive.entries[0]), refusesWith("archive-truncated"));
  });

  it("refuses what is no zip, and names the file in the message", async () => {
    await refused(Buffer.from("code;name\n"), "archive-not-zip");
    await refused(Buffer.alloc(0), "archive-not-zip");
    const path = join(folder, "table.zip");
    await writeFile(path, "code;name\n");
    await assert.rejects(openArchive(path), /^OperatorError: table\.zip: /u);
  });

  it("lets errors of the file system through", async () => {
    await assert.rejects(openArchive(join(folder, "nothing.zip")), { code: "ENOENT" });
  });

  it("lets go of a file that is not unpacked to its end", async () => {
    const path = join(folder, "large.zip");
    await writeFile(path, await zipOf({ "a.csv": Buffer.alloc(1024 ** 2, "0123456789") }, false));
    const archive = await openArchive(path);
    for await (const chunk of archive.entries[0]?.open() ?? []) {
      assert.ok(chunk.length < 1024 ** 2);
      break;
    }
    assert.equal((await textOf(archive.entries[0])).length, 1024 ** 2);
    archive.close();
  });
});
