import type { Pause } from "../../model/away.ts";

/** What a worker can be asked to do, with what it is about. */
export type JobOrder =
  | { readonly kind: "lint"; readonly about: { readonly delivery: string } }
  | { readonly kind: "import"; readonly about: { readonly delivery: string } }
  | { readonly kind: "sync"; readonly about: { readonly delivery: string; readonly apply: boolean } }
  | { readonly kind: "plan"; readonly about: { readonly component: string | null } }
  | { readonly kind: "apply"; readonly about: { readonly plan: number; readonly replan: boolean } }
  | { readonly kind: "undo"; readonly about: { readonly run: number; readonly apply: boolean } }
  | { readonly kind: "rehearse"; readonly about: { readonly policy: Readonly<Record<string, unknown>> } }
  | { readonly kind: "send-avatars"; readonly about: { readonly delivery: string | null } }
  | { readonly kind: "look-for-drift"; readonly about: Readonly<Record<string, never>> };

/** The kind of a job. */
export type JobKind = JobOrder["kind"];

/** A job as a worker takes it up: what was asked, by whom. */
export type TakenJob = JobOrder & { readonly job: string; readonly author: string };

/** How a job stands or ended. */
export type JobStatus = "waiting" | "running" | "stopping" | "done" | "failed" | "stopped";

/** How far a job has come. */
export interface JobProgress {
  readonly stage: "stage" | "decide" | "plan" | "apply";
  readonly done: number;
  readonly total: number | null;
  /** The platform is away, and is waited for. */
  readonly pause?: Pause | null;
}

/** Long work: asked for, done by a worker, found again at any time. */
export interface Job {
  /** A UUID. */
  readonly job: string;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly author: string;
  /** ISO 8601 times in UTC. */
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly about: Readonly<Record<string, unknown>>;
  readonly progress: JobProgress | null;
  /** The run that it has become. */
  readonly run: number | null;
  readonly error: { readonly code: string; readonly message: string; readonly next: string | null } | null;
  /** Grows with every change. */
  readonly version: number;
}

/** Whether nothing will happen to it any more. */
export function hasEnded({ status }: Pick<Job, "status">): boolean {
  return status === "done" || status === "failed" || status === "stopped";
}
