import { setTimeout as sleep } from "node:timers/promises";
import type { Queries } from "../../infra/store/store.ts";
import { hasEnded, type Job } from "./job.ts";
import { readJob } from "./read-jobs.ts";

/** How often a job that is followed is looked at. */
const LOOK_MS = 300;

/** Gives a job each time it has changed since the version that was seen last, until it has ended or nobody reads any more. */
export async function* followJob(
  store: Queries,
  job: string,
  { seen, signal }: { readonly seen: number; readonly signal: AbortSignal },
): AsyncIterable<Job> {
  let last = seen;
  while (!signal.aborted) {
    const now = await readJob(store, job);
    if (now.version > last) yield now;
    if (hasEnded(now)) return;
    last = Math.max(last, now.version);
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
