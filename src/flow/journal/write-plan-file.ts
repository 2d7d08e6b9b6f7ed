import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type { Transaction } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { PlanHeader } from "../../model/plan.ts";
import { headerLine } from "./plan-file-header.ts";
import { readPlan } from "./read-plan.ts";

/**
 * Writes the plan of a run as NDJSON: a header line, then one change a line in the order of applying. The file appears whole or
 * not at all; its digest is kept in the journal. OperatorError `plan-unknown`.
 */
export async function writePlanFile(tx: Transaction, run: number, path: string): Promise<PlanHeader> {
  const header = await readPlan(tx, run);
  if (header === undefined) throw unknownPlan(run);
  const unfinished = `${path}.part`;
  try {
    const digest = await writeLines(tx, header, unfinished);
    await tx.query("update journal.plan set digest = $2 where run = $1", [run, digest]);
    await rename(unfinished, path);
    return { ...header, digest };
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeLines(tx: Transaction, header: PlanHeader, path: string): Promise<string> {
  const file = await open(path, "w");
  try {
    return await writeInto(file, tx, header);
  } finally {
    await file.close();
  }
}

// The digest is known at the end and stands at the beginning: a place as long is kept for it.
async function writeInto(file: FileHandle, tx: Transaction, header: PlanHeader): Promise<string> {
  const hash = createHash("sha256");
  await file.write(headerLine({ ...header, digest: "0".repeat(64) }));
  for await (const rows of tx.cursor<{ line: string }>(LINES, [header.run], 2000)) {
    const text = rows.map(({ line }) => `${line}\n`).join("");
    hash.update(text);
    await file.write(text);
  }
  const digest = hash.digest("hex");
  await file.write(headerLine({ ...header, digest }), 0);
  await file.sync();
  return digest;
}

const LINES = `
  select row_to_json(line)::text as line
  from journal.change c
    cross join lateral (select c.kind, c.action, c.reason, c.key, c.component, c.step, c.before, c.after, c.held) line
  where run = $1
  order by seq`;

function unknownPlan(run: number): OperatorError {
  return new OperatorError(`Run ${run} has made no plan.`, {
    code: "plan-unknown",
    facts: { run: String(run) },
    next: "List the runs to find one that has.",
  });
}
