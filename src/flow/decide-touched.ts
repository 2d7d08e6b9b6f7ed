import { Ahead } from "../infra/ahead.ts";
import type { Transaction } from "../infra/store/store.ts";
import { together } from "../infra/together.ts";
import type { DecidedRegistration } from "../model/decision.ts";
import type { ElementCase } from "../model/facts.ts";
import { decideOthers, type Deciding, type Others, type Redecided } from "./decide-others.ts";
import type { Flow } from "./flow.ts";
import * as decided from "./journal/decided/index.ts";
import { decideRegistrations } from "./rules/index.ts";
import * as cases from "./staging/cases/index.ts";

/** So many cases of elements are read ahead of the registrations: some 20 MB. */
const AHEAD = 2000;

/** What goes on beside the registrations, on a connection of its own. */
interface Beside {
  readonly beside: Transaction;
  /** Done once the cases of elements are there, for both. */
  readonly others: Promise<Others>;
}

/**
 * Reads the facts of what was touched, decides, and makes the new decisions and wanted things current. Registrations are half of the
 * work: all else is decided beside them, on a connection that reads the same facts.
 */
export async function decideTouched(flow: Flow, tx: Transaction, basis: Redecided): Promise<void> {
  const emptied = decided.emptyNew(flow.store);
  const deciding = { ...basis, emptied, count: countDecided(flow) };
  const ended = flow.store.transaction(async (beside) => {
    const others = decideOthers(flow, beside, deciding);
    const written = others.then(({ each }) => together(each.map((other) => other.written)));
    await together<unknown>([written, decideStudents(flow, tx, { ...deciding, beside, others })]);
  });
  await together([emptied, ended]);
}

/** Decides registrations and makes all decisions current: the others' while the registrations are decided, which the store waits for. */
async function decideStudents(flow: Flow, tx: Transaction, deciding: Deciding & Beside): Promise<void> {
  const { run, year, last, count } = deciding;
  await using elements = new Ahead(casesOfElements(deciding), AHEAD);
  await cases.prepareGroups(tx, year);
  const touched = await cases.prepareTouched(tx, last);
  await cases.prepareAccounts(tx, touched);
  const followers = await cases.prepareExemplars(tx, touched);
  const exemplars = decideRegistrations(cases.readExemplars(tx, elements), flow.policy);
  await together([writeExemplars(flow, exemplars, deciding), adoptOthers(tx, deciding)]);
  const further = decided.followExemplars(cases.EXEMPLARS);
  await decided.adoptNew(tx, decided.REGISTRATIONS, { run, scope: touched.registrations, further });
  count(followers);
}

async function* casesOfElements({ beside, others }: Beside): AsyncIterable<ElementCase> {
  await others;
  yield* cases.readCases(beside);
}

async function writeExemplars(
  { store }: Flow,
  exemplars: AsyncIterable<readonly DecidedRegistration[]>,
  { emptied, count }: Deciding,
): Promise<void> {
  await emptied;
  count(await decided.writeNew(store, decided.REGISTRATIONS, exemplars));
}

async function adoptOthers(tx: Transaction, { others }: Beside): Promise<void> {
  const { touched, each } = await others;
  await cases.takeTouchedOthers(tx, touched);
  for (const { written, adopt } of each) {
    await written;
    await adopt(tx);
  }
}

/** Tells how many decisions there are, as they come. */
function countDecided({ progress }: Flow): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    progress({ stage: "decide", done, total: null });
  };
}
