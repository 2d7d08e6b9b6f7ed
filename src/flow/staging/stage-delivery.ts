import type { Transaction } from "../../infra/store/store.ts";
import type { Problem } from "../../model/problem.ts";
import type { Delivery, OpenDelivery } from "../sources/port.ts";
import { checkBase } from "./check-base.ts";
import { dateDelivery } from "./date-delivery.ts";
import { SETTLING_ORDER } from "./fact-tables.ts";
import { absentTables, type FileLedger, writeLedger } from "./ledger.ts";
import { type LoadedFile, loadFile } from "./load-file.ts";
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
 * Turns the rows of a delivery into one checked snapshot: loads all files, refuses the whole delivery where one file is refused
 * whole, else decides the fate of each row and writes what differs from the facts of before. What a killed run leaves is nothing.
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
  const loaded = await loadAll(tx, delivery, options);
  const problems = [
    ...delivery.problems,
    ...dated,
    ...(await checkBase(tx, delivery)),
    ...loaded.flatMap(({ end }) => end.problems),
  ];
  if (problems.some(({ severity }) => severity === "error")) {
    for (const { staged } of loaded) await tellRows(tx, staged);
    return refuse(tx, { options, delivery, problems });
  }
  await tellProblems(tx, options.run, problems);
  return settleAll(tx, delivery, { options, loaded });
}

async function loadAll(
  tx: Transaction,
  delivery: OpenDelivery,
  options: StagingOptions,
): Promise<readonly LoadedFile[]> {
  const loaded: LoadedFile[] = [];
  const { run, pseudoGroupPrefix } = options;
  for (const file of delivery.files) {
    loaded.push(await loadFile(tx, { file, source: delivery.source, run, pseudoGroupPrefix }));
    options.onProgress?.({ done: loaded.length, total: 2 * delivery.files.length });
  }
  return loaded;
}

interface Refusal {
  readonly options: StagingOptions;
  readonly delivery: Delivery;
  readonly problems: readonly Problem[];
}

async function refuse(tx: Transaction, { options, delivery, problems }: Refusal): Promise<StagingReport> {
  await tellProblems(tx, options.run, problems);
  return { kind: "refused", source: delivery.source, problems };
}

interface Settling {
  readonly options: StagingOptions;
  readonly loaded: readonly LoadedFile[];
}

async function settleAll(
  tx: Transaction,
  delivery: OpenDelivery,
  { options, loaded }: Settling,
): Promise<StagingReport> {
  const files: FileLedger[] = [];
  for (const table of SETTLING_ORDER) {
    const file = loaded.find(({ staged }) => staged.file.table === table);
    if (file === undefined) continue;
    files.push(await settleFile(tx, file));
    options.onProgress?.({ done: loaded.length + files.length, total: 2 * loaded.length });
  }
  await tellProblems(tx, options.run, remarkFiles(files));
  files.push(...absentTables(delivery));
  await writeLedger(tx, options.run, { delivery, files });
  const { source, year, extractedAt } = delivery;
  return { kind: "staged", source, year, extractedAt, files };
}
