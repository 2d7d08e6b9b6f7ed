import type { Transaction } from "../../infra/store/store.ts";
import { completeDelta } from "./complete-delta.ts";
import { fillExchange } from "./fill-exchange.ts";
import { keepPrevious } from "./keep-previous.ts";
import { countFates, type FileLedger } from "./ledger.ts";
import type { LoadedFile } from "./load-file.ts";
import { mendReferences, tellUnknown } from "./mend-references.ts";
import { replaceFacts } from "./replace-facts.ts";
import { settleDuplicates } from "./settle-duplicates.ts";
import { settleOwners } from "./settle-owners.ts";
import { tellRows } from "./tell-problems.ts";

/**
 * Decides the fate of every row of a file and brings the facts to what was accepted. The tables it refers to are settled already,
 * so that neither the order of rows nor that of files matters.
 */
export async function settleFile(tx: Transaction, loaded: LoadedFile): Promise<FileLedger> {
  const { staged } = loaded;
  // Whole files are joined here, and what is refused or doubled is hard to foresee: a loop planned for a few rows never ends.
  await tx.query("set local enable_nestloop = off");
  await mendReferences(tx, staged);
  await settleDuplicates(tx, staged);
  await settleOwners(tx, staged);
  if (staged.file.mode === "delta") await completeDelta(tx, staged);
  if (staged.file.table === "administrative_registrations") await fillExchange(tx, staged);
  const fates = await countFates(tx, loaded);
  if (fates.told > 0) await tellRows(tx, staged);
  await tellUnknown(tx, staged);
  const kept = fates.refused === 0 ? 0 : await keepPrevious(tx, staged);
  await tx.query("set local enable_nestloop = on");
  const replaced = await replaceFacts(tx, staged, fates);
  const { table, name: file, mode } = staged.file;
  return { table, file, mode, ...fates, kept, ...replaced };
}
