import { mkdir, writeFile } from "node:fs/promises";
import { BugError } from "../../model/errors.ts";
import type { Entry, SheetName } from "./sheets.ts";
import { SHEETS } from "./sheets.ts";
import { SheetFile } from "./sheet-file.ts";

/** One file of the manifest. */
export interface WrittenFile {
  readonly mode: "full";
  readonly rows: number;
  readonly sha256: string;
}

/** Writes every entry to its file as it comes, then the manifest; memory does not grow with the number of entries. */
export async function writeDelivery(
  folder: string,
  manifest: object,
  entries: Iterable<Entry>,
): Promise<ReadonlyMap<SheetName, WrittenFile>> {
  await mkdir(folder, { recursive: true });
  const files = new Map<SheetName, SheetFile>();
  for (const sheet of SHEETS) files.set(sheet.name, await SheetFile.open(sheet, folder));
  await writeEntries(files, entries);
  const written = await closeAll(files);
  const delivered = SHEETS.filter((sheet) => sheet.delivered).map((sheet) => [
    sheet.path.slice(1),
    written.get(sheet.name),
  ]);
  const told = { ...manifest, files: Object.fromEntries(delivered) };
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(told, null, 2)}\n`);
  return written;
}

async function writeEntries(files: ReadonlyMap<SheetName, SheetFile>, entries: Iterable<Entry>): Promise<void> {
  try {
    for (const { sheet, row } of entries) {
      const file = files.get(sheet);
      if (file === undefined) throw new BugError("a row belongs to no file", { sheet });
      file.add(row);
      if (file.full) await file.flush();
    }
  } catch (error) {
    await Promise.all([...files.values()].map((file) => file.abandon()));
    throw error;
  }
}

async function closeAll(files: ReadonlyMap<SheetName, SheetFile>): Promise<ReadonlyMap<SheetName, WrittenFile>> {
  const written = new Map<SheetName, WrittenFile>();
  for (const [name, file] of files) written.set(name, { mode: "full", sha256: await file.close(), rows: file.rows });
  return written;
}
