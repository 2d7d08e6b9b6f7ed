import type { PlanCount } from "../../src/flow/journal/plans/index.ts";
import type { StageName } from "../../src/ops/runs/run-report.ts";
import type { TimedStatement } from "./time-statements.ts";

/** What one sync took; times in milliseconds, memory in bytes. */
export interface SyncFigures {
  /** By the clock, from the call to its report; without the start of Node and of the store. */
  readonly milliseconds: number;
  readonly stages: Readonly<Partial<Record<StageName, number>>>;
  /** Processor time of our process, and of the server for all its processes. */
  readonly nodeCpu: number;
  readonly serverCpu: number;
  /** Of our process. */
  readonly peakMemory: number;
  readonly status: string;
  /** Planned, held ones too. */
  readonly changes: number;
  /** Of each kind and action. */
  readonly planned: readonly PlanCount[];
  /** Changes that could not be made, with the reason. */
  readonly failures: readonly string[];
  /** Of students on the campus afterwards; memberships in groups of collections. */
  readonly enrolments: number;
  readonly memberships: number;
  /** The longest first; none unless asked for. */
  readonly statements: readonly TimedStatement[];
}
