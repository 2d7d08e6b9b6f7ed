import type { Progress } from "../../flow/flow.ts";
import type { Clock } from "../../infra/clock.ts";
import type { Queries } from "../../infra/store/store.ts";
import { TransientError } from "../../model/errors.ts";
import type { JobProgress } from "./job.ts";
import { tellProgress } from "./write-job.ts";

/** What is watched, and what ends it. */
export interface Watched {
  readonly store: Queries;
  readonly clock: Clock;
  readonly job: string;
  /** This process is about to end. */
  readonly leaving: AbortSignal;
}

/** How often progress is written down, and how often somebody's wish to stop is looked for. */
const TELL_MS = 300;

/**
 * Writes down how far a job comes while the work goes on. Once it is to stop, or its process to end, the next step that the work
 * tells of throws TransientError `job-stopped`: what was committed by then stays.
 */
export async function watchProgress<T>(watched: Watched, work: (progress: Progress) => Promise<T>): Promise<T> {
  const state: { latest: JobProgress | null; stopped: boolean; telling: Promise<void> } = {
    latest: null,
    stopped: false,
    telling: Promise.resolve(),
  };
  const timer = setInterval(tell, TELL_MS);
  try {
    return await work((event) => {
      state.latest = event;
      if (state.stopped || watched.leaving.aborted) throw stopped();
    });
  } finally {
    clearInterval(timer);
    await state.telling;
  }

  function tell(): void {
    const { latest } = state;
    state.latest = null;
    state.telling = state.telling.then(async () => {
      // The store may be away for a moment: the work itself will say so where it matters.
      const wish = await tellProgress(watched.store, watched.job, latest).catch(() => false);
      state.stopped ||= wish;
    });
  }
}

function stopped(): TransientError {
  return new TransientError("The job was stopped.", { code: "job-stopped", next: "Ask for it again to go on." });
}
