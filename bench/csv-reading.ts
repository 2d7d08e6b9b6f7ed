/**
 * Reads half a million rows with our reader and with csv-parse, in turn, and prints rows a second.
 * Usage: node bench/csv-reading.ts [rows] [rounds]
 */
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse } from "csv-parse";

import { readRows } from "../src/infra/csv/read-rows.ts";

const NAMES = ["Lefèvre-Martin", "Noël", "Garçon", "Muñoz", "Durand", "Bénédicte de Saint-Étienne", "Le Gall", "Zoé"];
const HEADER = "student_code;name;year;step_code;step_version;element_code;carried_over;registered_at;updated_at";

type Reader = (path: string) => Promise<number>;

interface FileKind {
  readonly title: string;
  readonly encoding: "latin1" | "utf8";
  readonly row: (number: number) => string;
}

const KINDS: readonly FileKind[] = [
  { title: "ISO-8859-1, no quotes", encoding: "latin1", row: plainRow },
  { title: "UTF-8, every cell quoted", encoding: "utf8", row: (number) => quoted(plainRow(number)) },
];

const READERS: Readonly<Record<string, (encoding: "latin1" | "utf8") => Reader>> = {
  "ours, positions and bytes": () => readOurs,
  "csv-parse, cells only": (encoding) => (path) => readTheirs(path, { encoding }),
  "csv-parse, info and raw": (encoding) => (path) => readTheirs(path, { encoding, info: true, raw: true }),
};

async function readOurs(path: string): Promise<number> {
  const table = await readRows(createReadStream(path));
  if (table.kind === "refused") throw new Error(table.problem.code);
  let count = 0;
  for await (const batch of table.batches) count += batch.rows.length;
  return count;
}

async function readTheirs(path: string, options: object): Promise<number> {
  const parser = createReadStream(path).pipe(parse({ delimiter: ";", fromLine: 2, ...options }));
  let count = 0;
  // Events are its fastest way out: going through it row by row takes longer.
  parser.on("data", () => (count += 1));
  await new Promise((resolve, reject) => parser.once("end", resolve).once("error", reject));
  return count;
}

function* linesOf(kind: FileKind, rows: number): Generator<string> {
  yield `${HEADER}\r\n`;
  for (let number = 0; number < rows; number += 1) yield `${kind.row(number)}\r\n`;
}

function plainRow(number: number): string {
  const name = NAMES[number % NAMES.length] ?? "";
  const codes = `${20_000_000 + number};${name};2026;STEP${number % 300};1${number % 10};ELEM${number % 3000}`;
  return `${codes};${number % 7 === 0 ? "O" : "N"};2026-09-${10 + (number % 20)};2026-10-01T10:11:${10 + (number % 50)}`;
}

function quoted(row: string): string {
  return `"${row.replaceAll(";", '";"')}"`;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

async function measure(kind: FileKind, path: string, rounds: number): Promise<void> {
  const speeds = new Map(Object.keys(READERS).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, reader] of Object.entries(READERS)) {
      const begun = performance.now();
      const count = await reader(kind.encoding)(path);
      speeds.get(name)?.push((count / (performance.now() - begun)) * 1000);
    }
  }
  const ours = median([...speeds.values()][0] ?? []);
  console.log(`\n${kind.title}`);
  for (const [name, values] of speeds) {
    const speed = median(values);
    console.log(
      `  ${name.padEnd(28)}${Math.round(speed).toLocaleString("en").padStart(12)} rows/s   ours is ${(ours / speed).toFixed(1)} x`,
    );
  }
}

const rows = Number(process.argv[2] ?? 500_000);
const rounds = Number(process.argv[3] ?? 5);
const folder = await mkdtemp(join(tmpdir(), "csv-reading-"));
try {
  for (const kind of KINDS) {
    const path = join(folder, "rows.csv");
    await writeFile(path, linesOf(kind, rows), kind.encoding);
    await measure(kind, path, rounds);
  }
} finally {
  await rm(folder, { recursive: true });
}
