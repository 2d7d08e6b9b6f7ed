import { readLedger } from "../../flow/journal/decided/index.ts";
import { endRun, markInterrupted, type RunKind, type RunStatus, startRun } from "../../flow/journal/index.ts";
import type { Flow } from "../../flow/flow.ts";
import { OperatorError } from "../../model/errors.ts";
import { countThings } from "./count-things.ts";
import type { RunReport, StageName } from "./run-report.ts";

/** Everything an execution needs: the flow, who asked, how long to wait for another run, how to tell memory. */
export interface Execution {
  readonly flow: Flow;
  readonly author: string;
  /** How long to wait for the run lock, in milliseconds. */
  readonly waitMs: number;
  /** Highest memory of this process so far, in bytes. */
  readonly peakMemory: () => number;
}

/** What begins. */
export interface Beginning {
  readonly kind: RunKind;
  readonly planRun?: number;
  readonly undoesRun?: number;
}

/** What the work of a run gives back. */
export interface Ending extends Partial<
  Pick<RunReport, "delivery" | "decisions" | "plan" | "applied" | "leftOut" | "because">
> {
  readonly status: Exclude<RunStatus, "running">;
}

/** Does one stage and keeps its time. */
export type Timed = <T>(stage: StageName, work: () => Promise<T>) => Promise<T>;

/**
 * One execution: alone on its store, with an id, its times and how it ended. What a dead process left running is marked as
 * interrupted first. A refused run is one that changed nothing.
 */
export async function inRun(
  execution: Execution,
  beginning: Beginning,
  work: (run: number, timed: Timed) => Promise<Ending>,
): Promise<RunReport> {
  const { flow, author, waitMs } = execution;
  const { store, clock } = flow;
  return store.withLock("run", waitMs, async () => {
    await markInterrupted(store, { at: clock.now() });
    const run = await startRun(store, { ...beginning, author, at: clock.now() });
    const durationsMs: Partial<Record<StageName, number>> = {};
    try {
      const ending = await work(run, async (stage, stageWork) => {
        const began = clock.elapsed();
        const result = await stageWork();
        durationsMs[stage] = Math.round(clock.elapsed() - began);
        return result;
      });
      const report = await makeReport({ execution, run, beginning, ending, durationsMs });
      await endRun(store, { run, status: ending.status, at: clock.now(), summary: { ...report } });
      return report;
    } catch (error) {
      await endBadly(flow, run, error);
      throw error;
    }
  });
}

async function makeReport(parts: {
  readonly execution: Execution;
  readonly run: number;
  readonly beginning: Beginning;
  readonly ending: Ending;
  readonly durationsMs: RunReport["durationsMs"];
}): Promise<RunReport> {
  const { execution, run, beginning, ending, durationsMs } = parts;
  const { store } = execution.flow;
  const isDecided = ending.status !== "refused" && beginning.kind !== "act";
  const isCompared = (ending.plan ?? ending.applied ?? null) !== null;
  return {
    run,
    kind: beginning.kind,
    delivery: null,
    plan: null,
    applied: null,
    leftOut: 0,
    because: null,
    ...ending,
    decisions: isDecided ? (ending.decisions ?? (await readLedger(store))) : null,
    teachers: isDecided ? await readLedger(store, "activity") : null,
    things: isCompared ? await countThings(execution.flow) : null,
    problems: await countProblems(execution.flow, run),
    durationsMs,
    peakMemoryBytes: execution.peakMemory(),
  };
}

async function countProblems({ store }: Flow, run: number): Promise<RunReport["problems"]> {
  const { rows } = await store.query<{ code: string; count: number }>(
    "select code, count(*) as count from journal.problem where run = $1 group by code order by code",
    [run],
  );
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
}

async function endBadly({ store, clock }: Flow, run: number, error: unknown): Promise<void> {
  const status = error instanceof OperatorError ? "refused" : "interrupted";
  const message = error instanceof Error ? error.message : String(error);
  // When the store itself is gone the next run marks this one; the first error is the one to tell.
  await endRun(store, { run, status, at: clock.now(), summary: { error: message } }).catch(() => undefined);
}
