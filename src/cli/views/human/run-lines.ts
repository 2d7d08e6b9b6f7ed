import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";
import { changeLines } from "./change-lines.ts";
import { decisionLines } from "./decision-lines.ts";
import { deliveryLines } from "./delivery-lines.ts";
import { holdLines } from "./hold-lines.ts";
import { problemLines } from "./problem-lines.ts";
import { takingCountLines } from "./taking-lines.ts";
import { trafficLines } from "./traffic-lines.ts";

/** Stages whose times are told, in the order in which they are gone through. */
const STAGES = ["stage", "decide", "plan", "apply"] as const;

/** One run: what it is, what it read, decided, planned and did, and what to do next. */
export function runLines(run: Document<"run">, teller: Teller): readonly string[] {
  const sections = [
    headLines(run, teller),
    deliveryLines(run, teller),
    problemLines(run, teller),
    decisionLines(run, teller),
    changeLines(run, teller),
    takingCountLines(run.taking, teller),
    holdLines(run, teller),
    trafficLines(run, teller),
    footLines(run, teller),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

function headLines(run: Document<"run">, { say, words, time }: Teller): readonly string[] {
  const { runs, runKinds, runStatuses } = words.screens;
  const kind = say(runKinds[run.kind]);
  const status = say(runStatuses[run.status]);
  const times = { author: run.author, started: time(run.started_at), ended: time(run.ended_at) };
  return [
    say(runs.title, { run: String(run.run), kind, status }),
    say(run.ended_at === null ? runs.byUnfinished : runs.by, times),
    ...(run.undoes_run === null ? [] : [say(runs.undoes, { run: String(run.undoes_run) })]),
    ...(run.plan_run === null ? [] : [say(runs.applies, { run: String(run.plan_run) })]),
  ];
}

function footLines(run: Document<"run">, { say, words, locale }: Teller): readonly string[] {
  const { runs, plan, progress } = words.screens;
  const seconds = STAGES.flatMap((stage) => {
    const ms = run.durations_ms[stage];
    if (ms === undefined) return [];
    return [`${say(progress[stage])} ${(ms / 1000).toLocaleString(locale, { maximumFractionDigits: 1 })} s`];
  });
  const memory = Math.round(run.peak_memory_bytes / 1_000_000);
  const durations = seconds.length === 0 ? [] : [say(runs.durations, { durations: seconds.join(", "), memory })];
  const isWaiting = run.status === "planned" && (run.plan?.changes ?? 0) > 0;
  const next = run.undoes_run === null ? plan.applyWith : plan.undoWith;
  return [...durations, ...(isWaiting ? [say(next, { run: String(run.undoes_run ?? run.run) })] : [])];
}
