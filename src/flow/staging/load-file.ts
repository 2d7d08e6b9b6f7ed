import { pipeline } from "node:stream/promises";
import { countRoughly } from "../../infra/store/count-roughly.ts";
import type { Transaction } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import type { FileEnd } from "../sources/port.ts";
import type { ReadAhead } from "./read-ahead.ts";
import { addOrigin, createStaged, indexStaged, listOf, type StagedTable } from "./staged-table.ts";

/** A file whose rows are in the store. */
export interface LoadedFile {
  readonly staged: StagedTable;
  /** How many rows came into the store. */
  readonly copied: number;
  readonly end: FileEnd;
}

/** Copies the rows of a file, which is the next of those that are read, into a temporary table. */
export async function loadFile(
  tx: Transaction,
  input: Omit<StagedTable, "name">,
  reading: ReadAhead,
): Promise<LoadedFile> {
  const staged = await createStaged(tx, input);
  // Before the rows: few of them are in it, and all would have to be read again to find these.
  await indexStaged(tx, staged);
  const copy = tx.copyIn(`copy ${staged.name} (${listOf(input.file.columns)}) from stdin`);
  await pipeline(reading.next(), copy);
  await addOrigin(tx, staged);
  // The planner has to know that few rows are refused or doubled.
  await countRoughly(tx, staged.name, [...deliveryTable(input.file.table).key, "line", "again", "fate", "told"]);
  return { staged, copied: copy.rowCount, end: reading.end() };
}
