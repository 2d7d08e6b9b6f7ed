import type { Clock } from "../infra/clock.ts";
import type { Configuration } from "../infra/config/index.ts";
import { newId } from "../infra/new-id.ts";
import type { Flow } from "../flow/flow.ts";
import { watchUntaken } from "../ops/diagnostics/published/index.ts";
import { forgetOldDeliveries, type Inbox } from "../ops/inbox/index.ts";
import type { Installation } from "../ops/installation/index.ts";
import { type Crew, openQueue, startWorker } from "../ops/jobs/index.ts";
import { refreshPeople, refreshSpaces, refreshWatch } from "../ops/lists/index.ts";
import { Remembered } from "./remembered.ts";
import type { Service } from "./service.ts";

/** What a service is opened on. */
export interface ServiceParts {
  readonly installation: Installation;
  readonly configuration: Configuration;
  readonly clock: Clock;
  /** Highest memory of this process so far, in bytes. */
  readonly peakMemory: () => number;
  /** Whether jobs are done here, too. */
  readonly works: boolean;
  /** Told what goes wrong beside any call or job. */
  readonly onTrouble: (error: unknown) => void;
}

/** How long a job waits for a run that somebody began at the command line. */
const WAIT_MS = 6 * 3_600_000;

/** Opens the queue and, where jobs are done here, a worker; does the work; leaves what is under way to the next process. */
export async function withService<T>(parts: ServiceParts, work: (service: Service) => Promise<T>): Promise<T> {
  const { installation, configuration, clock, peakMemory, works, onTrouble } = parts;
  const { store, target, settings } = installation;
  const { policy, source } = settings;
  const flow = { store, target, policy, source, clock, progress: () => undefined };
  const inbox = { store, data: settings.data };
  const boss = await openQueue(store, { supervise: works, onTrouble });
  const leaving = new AbortController();
  const execution = { flow, waitMs: WAIT_MS, peakMemory };
  const crew: Crew = { execution, inbox, settings, leaving: leaving.signal };
  const worker = works ? await startWorker(boss, crew, newId()) : null;
  const warming = prepare(flow, inbox).catch(onTrouble);
  const watching = works ? watchUntaken({ store, target, settings, clock, leaving: leaving.signal, onTrouble }) : null;
  try {
    const jobs = { store, boss };
    const remembered = new Remembered(() => clock.elapsed());
    return await work({ installation, configuration, clock, newId, jobs, inbox, execution, remembered });
  } finally {
    leaving.abort();
    await warming;
    await watching;
    await worker?.stop();
    await boss.stop({ graceful: false, close: false });
  }
}

/** Throws away what is old, and makes what lists need beforehand, so that the first who opens one does not wait for it. */
async function prepare(flow: Flow, inbox: Inbox): Promise<void> {
  await forgetOldDeliveries(inbox, flow.clock.now());
  await refreshPeople(flow.store);
  await refreshSpaces(flow.store, flow.target);
  await refreshWatch(flow);
}
