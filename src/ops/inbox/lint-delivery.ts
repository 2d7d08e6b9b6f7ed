import { readProblems, startRun } from "../../flow/journal/index.ts";
import type { Flow } from "../../flow/flow.ts";
import { SOURCES } from "../../flow/sources/index.ts";
import { readSnapshot } from "../../flow/staging/cases/index.ts";
import { stageDelivery, type StagingReport } from "../../flow/staging/index.ts";
import { type CopyValue, copyRows } from "../../infra/store/copy-rows.ts";
import type { Transaction } from "../../infra/store/store.ts";
import type { Problem } from "../../model/problem.ts";
import { type Inbox, pathOf } from "./inbox.ts";

/** What is looked over, by which job. */
export interface LintOrder {
  readonly inbox: Inbox;
  readonly delivery: string;
  readonly job: string;
}

/**
 * Looks a delivery over as an import would, in a transaction of which nothing is kept, and writes down what is wrong with it. For
 * who holds the lock of runs. OperatorError `delivery-unknown`.
 */
export async function lintDelivery(flow: Flow, order: LintOrder): Promise<StagingReport> {
  const { delivery, job, inbox } = order;
  const path = await pathOf(inbox, delivery);
  await flow.store.query(
    "update inbox.delivery set lint_job = $2, lint_refused = null, lint_rows = null where delivery = $1",
    [delivery, job],
  );
  const report = await stageAndForget(flow, path, (tx, run) => keepFindings(flow, delivery, readProblems(tx, { run })));
  const rows = report.kind === "staged" ? report.files.reduce((sum, file) => sum + file.rows, 0) : 0;
  await flow.store.query("update inbox.delivery set lint_refused = $2, lint_rows = $3 where delivery = $1", [
    delivery,
    report.kind === "refused",
    rows,
  ]);
  return report;
}

async function stageAndForget(
  { store, policy, source, clock }: Flow,
  path: string,
  keep: (tx: Transaction, run: number) => Promise<void>,
): Promise<StagingReport> {
  const year = (await readSnapshot(store))?.year;
  const delivery = await SOURCES.delivery(path, { source, timeZone: policy.time_zone, year });
  try {
    return await store.transaction(async (tx) => {
      await tx.query("savepoint lint");
      // The problems of a delivery hang on a run: one that nobody will ever see.
      const run = await startRun(tx, { kind: "import", author: "lint", at: clock.now() });
      const options = { run, pseudoGroupPrefix: policy.pseudo_group_prefix, now: clock.now() };
      const report = await stageDelivery(tx, delivery, options);
      await keep(tx, run);
      await tx.query("rollback to savepoint lint");
      return report;
    });
  } finally {
    if (delivery.kind === "open") await delivery.close();
  }
}

/** Kept by another connection than the one that forgets. */
async function keepFindings({ store }: Flow, delivery: string, problems: AsyncIterable<Problem>): Promise<void> {
  await store.transaction(async (writer) => {
    await writer.query("delete from inbox.finding where delivery = $1", [delivery]);
    await copyRows(writer, { table: "inbox.finding", columns: COLUMNS }, rowsOf(delivery, problems));
  });
}

const COLUMNS = ["delivery", "position", "code", "severity", "file", "line", "column_name", "key", "facts"];

async function* rowsOf(delivery: string, problems: AsyncIterable<Problem>): AsyncIterable<CopyValue[][]> {
  let position = 0;
  for await (const { code, severity, file, line, column, key, facts } of problems) {
    position += 1;
    yield [[delivery, position, code, severity, file, line, column, key, JSON.stringify(facts)]];
  }
}
