import { changePolicy, type Settings } from "../../infra/config/index.ts";
import { sendAvatars } from "../avatars/index.ts";
import { type Inbox, lintDelivery, pathOf, tellRun } from "../inbox/index.ts";
import { refreshDrift, refreshPeople, refreshSpaces, refreshWatch } from "../lists/index.ts";
import {
  applySavedPlan,
  canBeApplied,
  type Execution,
  importDelivery,
  makePlan,
  rehearse,
  type RehearsalOrder,
  type RunReport,
  sync,
  undoRun,
} from "../runs/index.ts";
import type { JobOrder, TakenJob } from "./job.ts";
import { watchProgress } from "./watch-progress.ts";

/** What a worker works with. */
export interface Crew {
  /** The author of a run is whoever asked for the job. */
  readonly execution: Omit<Execution, "author">;
  readonly inbox: Inbox;
  readonly settings: Settings;
  /** Aborted when this process is about to end: what is under way is left to the next one. */
  readonly leaving: AbortSignal;
}

/** What a job came to: a run, or something that is none. */
export interface Outcome {
  readonly run?: number;
  readonly result?: unknown;
}

/** Does what a job asks, in this process; its progress is written down as it goes on. */
export async function carryOut(crew: Crew, { job, author, ...order }: TakenJob): Promise<Outcome> {
  const { execution, leaving } = crew;
  const { store, clock } = execution.flow;
  return watchProgress({ store, clock, job, leaving }, async (progress) => {
    const flow = { ...execution.flow, progress };
    const outcome = await doOrder({ ...crew, execution: { ...execution, author, flow } }, job, order);
    // So that nobody who opens a list waits for it.
    await refreshPeople(store);
    await refreshSpaces(store, execution.flow.target);
    await refreshWatch(execution.flow);
    return outcome;
  });
}

/** A crew that works for somebody. */
interface Order extends Omit<Crew, "execution"> {
  readonly execution: Execution;
}

async function doOrder({ execution, inbox, settings }: Order, job: string, order: JobOrder): Promise<Outcome> {
  switch (order.kind) {
    case "lint":
      await inRunLock(execution, () => lintDelivery(execution.flow, { inbox, job, delivery: order.about.delivery }));
      return {};
    case "import":
      return ofDelivery(inbox, order.about.delivery, (path) => importDelivery(execution, path));
    case "sync":
      return ofDelivery(inbox, order.about.delivery, (path) => sync(execution, path, async () => order.about.apply));
    case "plan":
      return runOf(await makePlan(execution, order.about));
    case "apply":
      return runOf(await applySavedPlan(execution, await planToApply(execution, order.about)));
    case "undo":
      return runOf(await undoRun(execution, order.about.run, async () => order.about.apply));
    case "rehearse":
      return { result: await rehearse(execution, rehearsalOf(settings, order.about.policy)) };
    case "send-avatars": {
      const { delivery } = order.about;
      const path = delivery === null ? undefined : await pathOf(inbox, delivery);
      return { result: await sendAvatars(execution.flow.store, settings, path) };
    }
    case "look-for-drift":
      await inRunLock(execution, () => refreshDrift(execution.flow));
      return {};
    default:
      return order satisfies never;
  }
}

/** People and spaces that a rehearsal names. */
const EXAMPLES = 20;

function rehearsalOf(settings: Settings, changes: Readonly<Record<string, unknown>>): RehearsalOrder {
  return { policy: changePolicy(settings, changes).policy, examples: EXAMPLES };
}

function inRunLock<T>({ flow, waitMs }: Execution, work: () => Promise<T>): Promise<T> {
  return flow.store.withLock("run", waitMs, work);
}

async function ofDelivery(
  inbox: Inbox,
  delivery: string,
  work: (path: string) => Promise<RunReport>,
): Promise<Outcome> {
  const { run } = await work(await pathOf(inbox, delivery));
  await tellRun(inbox, delivery, run);
  return { run };
}

function runOf({ run }: RunReport): Outcome {
  return { run };
}

/** The plan itself; where it can be applied no longer and a new one is wanted, that one. */
async function planToApply(
  execution: Execution,
  { plan, replan }: { readonly plan: number; readonly replan: boolean },
): Promise<number> {
  if (!replan || (await canBeApplied(execution, plan))) return plan;
  const { run } = await makePlan(execution, { component: null });
  return run;
}
