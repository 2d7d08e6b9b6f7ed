import { DELIVERY_TABLE_NAMES } from "../../../model/delivery.ts";
import { problem, type Problem } from "../../../model/problem.ts";
import type { Delivery, SourceOptions } from "../port.ts";
import { type ZoneOffset, zoneOffset } from "./cells/zone-offset.ts";
import type { Container } from "./container/entry.ts";
import { openContainer } from "./container/open-container.ts";
import { deliveryFile } from "./delivery-file.ts";
import { findYear } from "./find-year.ts";
import { type InspectedFile, type Inspection, inspectFile, type ListedFile } from "./inspect-file.ts";
import { type FileList, listByManifest, listWithoutManifest } from "./list-files.ts";
import { MANIFEST_FILE, readManifest } from "./manifest/read-manifest.ts";
import { unreadable } from "./unreadable.ts";

/**
 * Opens a delivery: a folder, a zip, or one CSV file, with `manifest.json` or without. Reads the headers and tells all that is wrong
 * with them; what is wrong with rows is told when they are read.
 */
export async function openDelivery(path: string, options: SourceOptions): Promise<Delivery> {
  let container: Container | undefined;
  try {
    container = await openContainer(path);
    const delivery = await openContents(container, options);
    if (delivery.kind === "refused") await container.close();
    return delivery;
  } catch (error) {
    await container?.close();
    return { kind: "refused", source: options.source, problems: [unreadable(error, "")] };
  }
}

/** What is needed to open the files of a delivery. */
interface Contents {
  readonly container: Container;
  readonly offsetOf: ZoneOffset;
  readonly list: FileList;
  readonly fallbackYear: string | undefined;
}

async function openContents(container: Container, options: SourceOptions): Promise<Delivery> {
  const offsetOf = zoneOffset(options.timeZone);
  const contents = { container, offsetOf, fallbackYear: options.year };
  const entry = container.entries.find(({ name }) => name === MANIFEST_FILE);
  if (entry === undefined) {
    return openFiles({ ...contents, list: listWithoutManifest(container.entries, options.source) });
  }
  const reading = await readManifest(entry, offsetOf);
  if (reading.kind === "refused") return { kind: "refused", source: options.source, problems: reading.problems };
  return openFiles({ ...contents, list: listByManifest(container.entries, reading.manifest) });
}

async function openFiles({ container, offsetOf, list, fallbackYear }: Contents): Promise<Delivery> {
  const inspections = await inspectAll(list.files);
  const recognised = inTableOrder(inspections.flatMap(({ file }) => file ?? []));
  const files = recognised.filter((file) => firstOfTable(file, recognised) === file);
  const problems = [...list.problems, ...inspections.flatMap((one) => one.problems), ...doubledTables(recognised)];
  const year = list.year ?? (await findYear(files)) ?? fallbackYear;
  if (year === undefined) {
    // Of a delivery without tables nobody misses the year.
    const isToBlame = files.length > 0 || problems.every(({ severity }) => severity !== "error");
    const missing = isToBlame ? [problem("year-unknown", { file: "" })] : [];
    return { kind: "refused", source: list.source, problems: [...problems, ...missing] };
  }
  return {
    kind: "open",
    source: list.source,
    year,
    extractedAt: list.extractedAt ?? newest(list.files),
    base: list.base,
    files: files.map((file) => deliveryFile(file, { year, offsetOf })),
    problems,
    close: () => container.close(),
  };
}

async function inspectAll(files: readonly ListedFile[]): Promise<readonly Inspection[]> {
  const inspections: Inspection[] = [];
  for (const file of files) inspections.push(await inspectFile(file));
  return inspections;
}

function inTableOrder(files: readonly InspectedFile[]): readonly InspectedFile[] {
  return DELIVERY_TABLE_NAMES.flatMap((table) => files.filter((file) => file.table === table));
}

function firstOfTable(file: InspectedFile, files: readonly InspectedFile[]): InspectedFile {
  return files.find(({ table }) => table === file.table) ?? file;
}

function doubledTables(files: readonly InspectedFile[]): readonly Problem[] {
  return files.flatMap((file) => {
    const first = firstOfTable(file, files);
    if (first === file) return [];
    return [problem("file-doubled", { file: file.entry.name }, { table: file.table, other: first.entry.name })];
  });
}

function newest(files: readonly ListedFile[]): string {
  return (
    files
      .map(({ entry }) => entry.modifiedAt)
      .toSorted()
      .at(-1) ?? new Date(0).toISOString()
  );
}
