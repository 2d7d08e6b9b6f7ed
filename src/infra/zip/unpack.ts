import { crc32 } from "node:zlib";

import type { Entry, ZipFile } from "yauzl";

import { archiveError, fromReadingError } from "./archive-error.ts";

/** The bytes of one file of an archive, checked against its checksum at the end; `archive` is the archive's name in errors. */
export async function* unpack(zip: ZipFile, entry: Entry, archive: string): AsyncGenerator<Buffer> {
  let checksum = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw fromReadingError(error, archive);
  }
  if (checksum !== entry.crc32)
    throw archiveError("archive-damaged", { archive, what: "a file does not fit its checksum" });
}
