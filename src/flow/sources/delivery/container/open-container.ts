import { open, stat } from "node:fs/promises";
import { OperatorError } from "../../../../model/errors.ts";
import type { Container } from "./entry.ts";
import { openFolder, openSingle } from "./open-folder.ts";
import { openZip } from "./open-zip.ts";

/** How every zip with a file in it begins. */
const ZIP_MAGIC = "PK\u0003\u0004";

/** Opens what lies at a path: a folder, a zip, or one table. Throws what the file system says, and OperatorError. */
export async function openContainer(path: string): Promise<Container> {
  const found = await stat(path);
  if (found.isDirectory()) return openFolder(path);
  // Opening a pipe would wait for somebody to write into it.
  if (!found.isFile()) throw neitherFileNorFolder();
  return path.toLowerCase().endsWith(".zip") || (await beginsAsZip(path)) ? openZip(path) : openSingle(path);
}

function neitherFileNorFolder(): OperatorError {
  return new OperatorError("It is neither a file nor a folder.", {
    code: "neither-file-nor-folder",
    next: "Name a folder, a zip or a CSV file.",
  });
}

async function beginsAsZip(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.toString("latin1", 0, bytesRead) === ZIP_MAGIC;
}
