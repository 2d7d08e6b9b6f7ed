import { inBatches } from "../infra/in-batches.ts";
import type { Transaction } from "../infra/store/store.ts";
import { wantCohorts, wantOffer, wantUsers, withCohorts } from "./desired/index.ts";
import type { Flow } from "./flow.ts";
import * as decided from "./journal/decided/index.ts";
import { decideActivities, decideAdministratives, decideElements, stepsInForce } from "./rules/index.ts";
import * as cases from "./staging/cases/index.ts";

/** So many decisions are written at once. */
const BATCH = 1000;

/** What is decided anew. */
export interface Redecided extends decided.DecidedBasis {
  /** From what was decided last; null when nothing of it stands. */
  readonly last: decided.DecidedBasis | null;
}

/** The same on its way. */
export interface Deciding extends Redecided {
  /** Done once there is room for what is decided. */
  readonly emptied: Promise<void>;
  /** Told of so many more decisions. */
  readonly count: (more: number) => void;
}

/** Something that is decided beside the registrations. */
export interface Other {
  /** Done once it is decided and written down. */
  readonly written: Promise<unknown>;
  /** Makes it current. Needs `written`, and `takeTouchedOthers` in the transaction. */
  readonly adopt: (tx: Transaction) => Promise<unknown>;
}

/** All but the registrations. */
export interface Others {
  readonly touched: cases.TouchedOthers;
  /** Decided one after the other. */
  readonly each: readonly Other[];
}

/** Gathers the cases of elements, for registrations too, and goes on to decide all but these. */
export async function decideOthers(flow: Flow, tx: Transaction, deciding: Deciding): Promise<Others> {
  const { store, policy } = flow;
  const { run, emptied, count } = deciding;
  const touched = await gatherCases(flow, tx, deciding);
  const scope = { staff: null, pseudoGroupPrefix: policy.pseudo_group_prefix, condition: touched.activities };
  let before: Promise<unknown> = emptied;
  const each = [
    other(decided.ACTIVITIES, touched.activities, () =>
      inBatches(decideActivities(cases.readActivities(tx, scope), policy), BATCH),
    ),
    other(decided.ADMINISTRATIVES, touched.administrative, () => {
      const administrative = cases.readAdministrative(tx, touched.administrative);
      return inBatches(withCohorts(decideAdministratives(administrative, policy)), BATCH);
    }),
    other(decided.COHORTS, "true", async function* () {
      yield* inBatches(wantCohorts(stepsInForce(await cases.readRegisteredSteps(tx), policy)), BATCH);
    }),
    other(decided.USERS, touched.users, () => inBatches(wantUsers(cases.readPeople(tx, touched.users)), BATCH)),
    {
      written: inTurn(() => {
        const elements = cases.readElements(tx, offerTime(flow, deciding), touched.offer);
        return decided.writeOffer(store, wantOffer(decideElements(elements, policy), policy));
      }),
      adopt: (current: Transaction) => decided.adoptOffer(current, { run, scope: touched.offer }),
    },
  ];
  return { touched, each };

  function other<T>(
    table: decided.DecidedTable<T>,
    condition: string,
    values: () => AsyncIterable<readonly T[]>,
  ): Other {
    return {
      written: inTurn(async () => count(await decided.writeNew(store, table, values()))),
      adopt: (current) => decided.adoptNew(current, table, { run, scope: condition }),
    };
  }

  function inTurn(write: () => Promise<unknown>): Promise<unknown> {
    before = before.then(write);
    return before;
  }
}

async function gatherCases(flow: Flow, tx: Transaction, deciding: Deciding): Promise<cases.TouchedOthers> {
  const { pseudo_group_prefix: pseudoGroupPrefix, remote_suffix: remoteSuffix } = flow.policy;
  const { year, last } = deciding;
  await cases.prepareGroups(tx, year);
  await cases.prepareTouched(tx, last);
  await cases.prepareCodes(tx);
  const scope = { ...offerTime(flow, deciding), last, pseudoGroupPrefix, remoteSuffix };
  const touched = await cases.prepareTouchedOthers(tx, scope);
  await cases.prepareCases(tx, touched.cases);
  return touched;
}

function offerTime({ policy }: Flow, { extractedAt }: Deciding): cases.OfferTime {
  return { extractedAt, timeZone: policy.time_zone };
}
