import { pipeline } from "node:stream/promises";
import type { Transaction } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import type { FileEnd } from "../sources/port.ts";
import { addOrigin, createStaged, indexStaged, listOf, type StagedTable } from "./staged-table.ts";

/** A file whose rows are in the store. */
export interface LoadedFile {
  readonly staged: StagedTable;
  readonly end: FileEnd;
}

/** Copies the rows of a file into a temporary table, while they are read. */
export async function loadFile(tx: Transaction, input: Omit<StagedTable, "name">): Promise<LoadedFile> {
  const staged = await createStaged(tx, input);
  const reading = input.file.read();
  await pipeline(reading.text, tx.copyIn(`copy ${staged.name} (${listOf(input.file.columns)}) from stdin`));
  await addOrigin(tx, staged);
  await indexStaged(tx, staged);
  await countRoughly(tx, staged);
  return { staged, end: reading.end() };
}

// A small sample will do: the planner has to know how many rows there are, and that few are refused or doubled.
async function countRoughly(tx: Transaction, { name, file }: StagedTable): Promise<void> {
  await tx.query("set local default_statistics_target = 10");
  await tx.query(`analyze ${name} (${listOf([...deliveryTable(file.table).key, "line", "again", "fate", "told"])})`);
  await tx.query("set local default_statistics_target to default");
}
