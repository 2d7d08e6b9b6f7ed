import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { ZipFile } from "yazl";
import { testFolder, withManifest } from "../../kits/delivery.ts";
import { type Make, STUDENTS } from "./make.ts";

const CENTRAL_HEADER = Buffer.from("PK\x01\x02", "latin1");
const FLAGS = 8;

/** Files of an archive by their path in it. */
type Contents = Readonly<Record<string, string | Buffer>>;

const ROWS = `${STUDENTS}\n22600001,Noël,Zoé\n`;

/** A manifest that names the students and nothing else. */
const MANIFEST = String(withManifest({ "students.csv": "" })["manifest.json"]);

const DELIVERY: Contents = { "manifest.json": MANIFEST, "students.csv": ROWS };

async function zipOf(contents: Contents): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(contents)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** A zip with these files, changed by hand afterwards where that is said. */
function zip(contents: Contents, change: (bytes: Buffer) => Buffer = (bytes) => bytes): Make {
  return async (t) => save(t, change(await zipOf(contents)));
}

async function save(t: TestContext, bytes: Buffer): Promise<string> {
  const path = join(await testFolder(t), "delivery.zip");
  await writeFile(path, bytes);
  return path;
}

/** No writer of zips gives a file a name that leads out of its folder: it is put in place of another one as long. */
function named(path: string): Make {
  const plain = "x".repeat(path.length);
  return zip({ ...DELIVERY, [plain]: ROWS }, (bytes) =>
    Buffer.from(bytes.toString("latin1").replaceAll(plain, path), "latin1"),
  );
}

function encrypted(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(CENTRAL_HEADER) + FLAGS;
  bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at);
  return bytes;
}

/** Damages what is packed of the students: the text behind their first local header. */
function damaged(bytes: Buffer): Buffer {
  const at = bytes.indexOf("students.csv") + "students.csv".length;
  return bytes.fill(0xff, at + 4, at + 24);
}

async function nested(t: TestContext): Promise<string> {
  return save(t, await zipOf({ "delivery.zip": await zipOf(DELIVERY) }));
}

/** Archives that are damaged, hostile, or hold something else than a delivery. */
export const ARCHIVES: Readonly<Record<string, Make>> = {
  "zip-cut": zip(DELIVERY, (bytes) => bytes.subarray(0, -100)),
  "zip-damaged": zip(DELIVERY, damaged),
  "zip-leads-out": named("../students.csv"),
  "zip-absolute-path": named("/etc/students.csv"),
  "zip-drive-path": named("C:/students.csv"),
  "zip-backslash-path": named("..\\students.csv"),
  "zip-bomb": zip({ ...DELIVERY, "students.csv": Buffer.alloc(32 * 1024 ** 2, "0") }),
  "zip-encrypted": zip(DELIVERY, encrypted),
  "zip-in-a-zip": nested,
  "zip-name-twice": zip({ ...DELIVERY, "STUDENTS.CSV": ROWS }),
  "zip-without-files": zip({}),
  "zip-of-a-text": (t) => save(t, Buffer.from(ROWS)),
  "zip-with-litter": zip({ ...DELIVERY, "__MACOSX/._students.csv": "\0\x05\x16\x07", ".DS_Store": "Bud1" }),
  "zip-of-a-folder": zip({ "livraison/manifest.json": MANIFEST, "livraison/students.csv": ROWS }),
  "zip-of-two-folders": zip({ "a/manifest.json": MANIFEST, "b/students.csv": ROWS }),
};
