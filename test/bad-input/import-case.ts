import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { speechOf } from "../../src/contract/words/speech.ts";
import { problemRow } from "../../src/presentation/problem-row.ts";
import { EXIT, type ExitCode } from "../../src/cli/exit-codes.ts";
import { DELIVERY_TABLE_NAMES } from "../../src/model/delivery.ts";
import type { Problem } from "../../src/model/problem.ts";
import { importDelivery, type RunReport } from "../../src/ops/runs/index.ts";
import { factsOf, problemsOf } from "../kits/delivery.ts";
import { openSite, type Site } from "../kits/site.ts";
import type { BadInput } from "./case.ts";
import { MADE } from "./made/index.ts";

/** What the product answered, in the form of what is expected. */
export type Answer = Pick<BadInput, "exit" | "problems" | "facts">;

/** Imports the delivery of a case into a store of its own, after the one of the day before where there is one. */
export async function importCase(t: TestContext, bad: BadInput): Promise<Answer> {
  const site = await openSite(t);
  const before = join(bad.folder, "before");
  if (existsSync(before)) await importDelivery(site.execution, before);
  const { run, status } = await importDelivery(site.execution, await deliveryOf(t, bad));
  const problems = await problemsOf(site.store, run);
  return { exit: exitOf(status), problems: problems.map(inWords), facts: await factsAfter(site, bad) };
}

/** Where the delivery of a case lies: beside what is expected of it, or made now. */
export async function deliveryOf(t: TestContext, { name, folder }: BadInput): Promise<string> {
  const make = MADE[name];
  return make === undefined ? join(folder, "delivery") : make(t);
}

function exitOf(status: RunReport["status"]): ExitCode {
  if (status === "refused") return EXIT.wrongInput;
  return status === "done-with-findings" ? EXIT.doneWithFindings : EXIT.done;
}

function inWords(problem: Problem): Answer["problems"][number] {
  const { code, file, line, column, key, sentence } = problemRow(problem, speechOf("en"));
  return { code, file, line, column, key, says: sentence };
}

async function factsAfter({ store }: Site, { facts }: BadInput): Promise<Answer["facts"]> {
  const found: Answer["facts"] = {};
  for (const table of DELIVERY_TABLE_NAMES) {
    const columns = facts[table]?.columns;
    if (columns !== undefined) found[table] = { columns, rows: [...(await factsOf(store, table, ...columns))] };
  }
  return found;
}
