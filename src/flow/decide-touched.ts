import { inBatches } from "../infra/in-batches.ts";
import type { Transaction } from "../infra/store/store.ts";
import { together } from "../infra/together.ts";
import { wantCohorts, wantOffer, wantUsers, withCohorts } from "./desired/index.ts";
import type { Flow } from "./flow.ts";
import * as decided from "./journal/decided/index.ts";
import {
  decideActivities,
  decideAdministratives,
  decideElements,
  decideRegistrations,
  stepsInForce,
} from "./rules/index.ts";
import * as cases from "./staging/cases/index.ts";

/** So many decisions are written at once. */
const BATCH = 1000;

/** What is decided anew. */
export interface Redecided extends decided.DecidedBasis {
  /** From what was decided last; null when nothing of it stands. */
  readonly last: decided.DecidedBasis | null;
}

/** The same on its way. */
interface Deciding extends Redecided {
  /** Done once there is room for what is decided. */
  readonly emptied: Promise<void>;
  /** Told of so many more decisions. */
  readonly count: (more: number) => void;
}

/** What goes on beside the registrations, on a connection of its own. */
interface Beside {
  readonly beside: Transaction;
  /** Done once the cases of elements are there, for both. */
  readonly gathered: Promise<unknown>;
  /** Done once all but the registrations is decided. */
  readonly others: Promise<void>;
}

/**
 * Reads the facts of what was touched, decides, and makes the new decisions and wanted things current. Registrations are half of the
 * work: all else is decided beside them, on a connection that reads the same facts.
 */
export async function decideTouched(flow: Flow, tx: Transaction, basis: Redecided): Promise<void> {
  const emptied = decided.emptyNew(flow.store);
  const deciding = { ...basis, emptied, count: countDecided(flow) };
  const ended = flow.store.transaction(async (beside) => {
    const gathered = gatherOthers(flow, beside, deciding);
    const others = gathered.then((touched) => decideOthers(flow, beside, { ...deciding, touched }));
    await together([others, decideStudents(flow, tx, { ...deciding, beside, gathered, others })]);
  });
  await together([emptied, ended]);
}

/** Decides registrations and makes all decisions current: the others' while the registrations are decided, which the store waits for. */
async function decideStudents(flow: Flow, tx: Transaction, deciding: Deciding & Beside): Promise<void> {
  const touched = await prepareDeciding(flow, tx, deciding);
  await cases.prepareAccounts(tx, touched.students);
  const followers = await cases.prepareExemplars(tx, touched);
  await together([decideExemplars(flow, tx, deciding), deciding.others.then(() => adoptOthers(tx, deciding, touched))]);
  const further = decided.followExemplars(cases.EXEMPLARS);
  await decided.adoptNew(tx, decided.REGISTRATIONS, { run: deciding.run, scope: touched.registrations, further });
  deciding.count(followers);
}

async function decideExemplars(flow: Flow, tx: Transaction, deciding: Deciding & Beside): Promise<void> {
  const { emptied, gathered, beside, count } = deciding;
  await together([emptied, gathered]);
  const registrations = decideRegistrations(cases.readExemplars(tx, beside), flow.policy);
  count(await decided.writeNew(flow.store, decided.REGISTRATIONS, registrations));
}

async function adoptOthers(tx: Transaction, { run }: Deciding, touched: cases.Touched): Promise<void> {
  await decided.adoptNew(tx, decided.ACTIVITIES, { run, scope: touched.activities });
  await decided.adoptNew(tx, decided.ADMINISTRATIVES, { run, scope: touched.administrative });
  await decided.adoptNew(tx, decided.COHORTS, { run, scope: "true" });
  await decided.adoptNew(tx, decided.USERS, { run, scope: touched.users });
  await decided.adoptOffer(tx, { run, scope: touched.offer });
}

async function gatherOthers(flow: Flow, tx: Transaction, deciding: Deciding): Promise<cases.Touched> {
  const touched = await prepareDeciding(flow, tx, deciding);
  await cases.prepareCases(tx, touched.cases);
  return touched;
}

/** Decides all but registrations; what comes of it is left to be made current. */
async function decideOthers(
  flow: Flow,
  tx: Transaction,
  deciding: Deciding & { readonly touched: cases.Touched },
): Promise<void> {
  const { store, policy } = flow;
  const { emptied, touched, count } = deciding;
  await emptied;
  const scope = { staff: null, pseudoGroupPrefix: policy.pseudo_group_prefix, condition: touched.activities };
  const activities = decideActivities(cases.readActivities(tx, scope), policy);
  count(await decided.writeNew(store, decided.ACTIVITIES, inBatches(activities, BATCH)));
  const administrative = decideAdministratives(cases.readAdministrative(tx, touched.administrative), policy);
  count(await decided.writeNew(store, decided.ADMINISTRATIVES, inBatches(withCohorts(administrative), BATCH)));
  const cohorts = wantCohorts(stepsInForce(await cases.readRegisteredSteps(tx), policy));
  count(await decided.writeNew(store, decided.COHORTS, inBatches(cohorts, BATCH)));
  const users = wantUsers(cases.readPeople(tx, touched.users));
  count(await decided.writeNew(store, decided.USERS, inBatches(users, BATCH)));
  const elements = cases.readElements(tx, offerTime(flow, deciding), touched.offer);
  await decided.writeOffer(store, wantOffer(decideElements(elements, policy), policy));
}

/** Gathers the elements for a transaction and what is touched: the conditions hold in it alone. */
async function prepareDeciding(flow: Flow, tx: Transaction, deciding: Deciding): Promise<cases.Touched> {
  const { pseudo_group_prefix: pseudoGroupPrefix, remote_suffix: remoteSuffix } = flow.policy;
  const { year, last } = deciding;
  await cases.prepareCodes(tx, year);
  return cases.prepareTouched(tx, { ...offerTime(flow, deciding), last, pseudoGroupPrefix, remoteSuffix });
}

function offerTime({ policy }: Flow, { extractedAt }: Deciding): cases.OfferTime {
  return { extractedAt, timeZone: policy.time_zone };
}

/** Tells how many decisions there are, as they come. */
function countDecided({ progress }: Flow): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    progress({ stage: "decide", done, total: null });
  };
}
