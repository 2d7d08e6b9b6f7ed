import assert from "node:assert/strict";
import { buffer } from "node:stream/consumers";
import { describe, it } from "node:test";

import fc from "fast-check";
import { ZipFile } from "yazl";

import { assertHolds } from "../../../test/kits/assert-holds.ts";
import { OperatorError } from "../../model/errors.ts";
import { openArchive } from "./open-archive.ts";

const CONTENT = "student_code;year\n1;2026\n".repeat(20);

async function validZip(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(CONTENT), "packed.csv");
  zip.addBuffer(Buffer.from(CONTENT), "stored.csv", { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

/** What the archive gives, or the error it is refused with. */
async function contentsOf(zip: Buffer): Promise<readonly string[] | OperatorError> {
  try {
    const archive = await openArchive(zip);
    const contents: string[] = [];
    for (const entry of archive.entries) {
      let content = "";
      for await (const chunk of entry.open()) content += chunk.toString();
      contents.push(content);
    }
    return contents;
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  }
}

describe("infra/zip/open-archive.random", () => {
  it("gives the true contents or an OperatorError, whatever bytes are changed", async () => {
    const zip = await validZip();
    const change = fc.tuple(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 }));
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const damaged = Buffer.from(zip);
      for (const [at, byte] of changes) damaged[at] = byte;
      const contents = await contentsOf(damaged);
      if (contents instanceof OperatorError) assert.match(contents.code, /^archive-/u);
      else for (const content of contents) assert.equal(content, CONTENT);
    });
    await assertHolds(property, { numRuns: 1000 });
  });
});
