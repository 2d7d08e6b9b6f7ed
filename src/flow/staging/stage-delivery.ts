import type { Transaction } from "../../infra/store/store.ts";
import type { Problem } from "../../model/problem.ts";
import type { Delivery, DeliveryFile, FileEnd, OpenDelivery } from "../sources/port.ts";
import { checkBase } from "./check-base.ts";
import { dateDelivery } from "./date-delivery.ts";
import { SETTLING_ORDER } from "./fact-tables.ts";
import { absentTables, type FileLedger, writeLedger } from "./ledger.ts";
import { loadFile } from "./load-file.ts";
import { ReadAhead } from "./read-ahead.ts";
import { remarkFiles } from "./remark-files.ts";
import { settleFile } from "./settle-file.ts";
import { tellProblems, tellRows } from "./tell-problems.ts";

/** What staging needs to know beside the delivery. */
export interface StagingOptions {
  /** The run that stages it; it is in the journal already. */
  readonly run: number;
  /** What the codes of pseudo-groups begin with. */
  readonly pseudoGroupPrefix: string;
  /** The time of the clock. */
  readonly now: Date;
  /** Told after each file is read and after each one is settled; counts those steps. */
  readonly onProgress?: (steps: { readonly done: number; readonly total: number }) => void;
}

/** What became of a delivery. The problems of rows are in the journal only. */
export type StagingReport =
  | {
      readonly kind: "staged";
      readonly source: string;
      readonly year: string;
      readonly extractedAt: string;
      /** One a table, absent ones too. */
      readonly files: readonly FileLedger[];
    }
  /** No fact was changed; the problems are in the journal too, with those of all rows that could be read. */
  | { readonly kind: "refused"; readonly source: string; readonly problems: readonly Problem[] };

/**
 * Turns the rows of a delivery into one checked snapshot: decides the fate of each row and writes what differs from the facts of
 * before, file by file, while the next ones are read. Where one file is refused whole the delivery is, and what was written of it
 * is undone. What a killed run leaves is nothing.
 */
export async function stageDelivery(
  tx: Transaction,
  handed: Delivery,
  options: StagingOptions,
): Promise<StagingReport> {
  if (handed.kind === "refused") return refuse(tx, { options, delivery: handed, problems: handed.problems });
  const { delivery, problems: dated } = dateDelivery(handed, options.now);
  // Sets are compared by hashing; a server of somebody else's may be set for small answers.
  await tx.query("set local work_mem = '128MB'");
  const known = [...delivery.problems, ...dated, ...(await checkBase(tx, delivery))];
  if (known.some(isRefusal)) return refuse(tx, await readAgain(tx, { options, delivery, problems: known }));
  await tx.query("savepoint nothing_settled");
  const settled = await settleFiles(tx, delivery, options);
  if (settled.kind === "settled") return accept(tx, { options, delivery, known, settled });
  await tx.query("rollback to savepoint nothing_settled");
  return refuse(tx, await readAgain(tx, { options, delivery, problems: known }, settled));
}

/** All files are settled, or one of them refuses the delivery. */
type Settled =
  | { readonly kind: "settled"; readonly files: readonly FileLedger[]; readonly problems: readonly Problem[] }
  | RefusedBy;

interface RefusedBy {
  readonly kind: "refused";
  readonly file: DeliveryFile;
  readonly end: FileEnd;
}

async function settleFiles(tx: Transaction, delivery: OpenDelivery, options: StagingOptions): Promise<Settled> {
  const order = inSettlingOrder(delivery.files);
  const { run, pseudoGroupPrefix } = options;
  const files: FileLedger[] = [];
  const problems: Problem[] = [];
  await using reading = new ReadAhead(order);
  for (const file of order) {
    const loaded = await loadFile(tx, { file, source: delivery.source, run, pseudoGroupPrefix }, reading);
    if (loaded.end.problems.some(isRefusal)) return { kind: "refused", file, end: loaded.end };
    problems.push(...loaded.end.problems);
    options.onProgress?.({ done: 2 * files.length + 1, total: 2 * order.length });
    files.push(await settleFile(tx, loaded));
    options.onProgress?.({ done: 2 * files.length, total: 2 * order.length });
  }
  return { kind: "settled", files, problems };
}

// Those that others refer to first.
function inSettlingOrder(files: readonly DeliveryFile[]): readonly DeliveryFile[] {
  return SETTLING_ORDER.flatMap((table) => files.filter((file) => file.table === table));
}

function isRefusal({ severity }: Problem): boolean {
  return severity === "error";
}

interface Acceptance {
  readonly options: StagingOptions;
  readonly delivery: OpenDelivery;
  /** What was known before any row was read. */
  readonly known: readonly Problem[];
  readonly settled: Extract<Settled, { readonly kind: "settled" }>;
}

async function accept(tx: Transaction, { options, delivery, known, settled }: Acceptance): Promise<StagingReport> {
  await tellProblems(tx, options.run, [...known, ...settled.problems, ...remarkFiles(settled.files)]);
  const files = [...settled.files, ...absentTables(delivery)];
  await writeLedger(tx, options.run, { delivery, files });
  const { source, year, extractedAt } = delivery;
  return { kind: "staged", source, year, extractedAt, files };
}

interface Refusal<D extends Delivery> {
  readonly options: StagingOptions;
  readonly delivery: D;
  readonly problems: readonly Problem[];
}

/** Tells what is wrong with the rows of a delivery that changes nothing, and adds what is wrong with its files. */
async function readAgain(
  tx: Transaction,
  refusal: Refusal<OpenDelivery>,
  by?: RefusedBy,
): Promise<Refusal<OpenDelivery>> {
  const { delivery, options } = refusal;
  const { run, pseudoGroupPrefix } = options;
  const problems = [...refusal.problems];
  await using reading = new ReadAhead(delivery.files);
  for (const file of delivery.files) {
    const { staged, end } = await loadFile(tx, { file, source: delivery.source, run, pseudoGroupPrefix }, reading);
    await tellRows(tx, staged);
    // What refused the delivery stands, whatever has become of the file since.
    problems.push(...(file === by?.file ? by.end : end).problems);
  }
  return { ...refusal, problems };
}

async function refuse(tx: Transaction, { options, delivery, problems }: Refusal<Delivery>): Promise<StagingReport> {
  await tellProblems(tx, options.run, problems);
  return { kind: "refused", source: delivery.source, problems };
}
