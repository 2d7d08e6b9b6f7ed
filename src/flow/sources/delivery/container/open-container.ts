import { open, stat } from "node:fs/promises";
import type { Container } from "./entry.ts";
import { openFolder, openSingle } from "./open-folder.ts";
import { openZip } from "./open-zip.ts";

/** How every zip with a file in it begins. */
const ZIP_MAGIC = "PK\u0003\u0004";

/** Opens what lies at a path: a folder, a zip, or one table. Errors of the file system and of a damaged zip are thrown. */
export async function openContainer(path: string): Promise<Container> {
  if ((await stat(path)).isDirectory()) return openFolder(path);
  return path.toLowerCase().endsWith(".zip") || (await beginsAsZip(path)) ? openZip(path) : openSingle(path);
}

async function beginsAsZip(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.toString("latin1", 0, bytesRead) === ZIP_MAGIC;
}
