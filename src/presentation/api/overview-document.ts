import type { z } from "zod";
import type { overviewDocument as schema } from "../../contract/api/documents/overview.ts";
import type { FlowRow, Freshness, Looks, Mending, readHeld } from "../../ops/overview/index.ts";
import type { Taking } from "../../ops/diagnostics/published/index.ts";
import type { RunReported } from "../../ops/runs/index.ts";
import { kindCounts } from "../kind-counts.ts";
import { runRow } from "../run-row.ts";
import { takingOf } from "../taking-of.ts";
import { type OfComponent, seenBy } from "./seen-by.ts";

type Overview = z.infer<typeof schema>;

/** What is known in the morning. */
export interface Morning {
  readonly run: RunReported | null;
  readonly flow: readonly FlowRow[];
  readonly mending: Mending;
  readonly freshness: readonly Freshness[];
  readonly held: Awaited<ReturnType<typeof readHeld>>;
  readonly looks: Looks;
  readonly jobs: number;
  /** Null where the platform takes nothing by itself. */
  readonly taking: Taking | null;
}

/** The morning as the API tells it, of some components or of all where `components` is null. */
export function overviewDocument(morning: Morning, components: readonly string[] | null): Overview {
  const isSeen = seenBy(components);
  const flow = morning.flow.filter(isSeen);
  return {
    last: lastOf(morning.run, flow, components === null),
    flow: flow.map(({ componentName, ...row }) => ({ ...row, component_name: componentName })),
    changes: changesOf(morning.run, components === null),
    held: heldOf(morning.held, isSeen),
    drift: driftOf(morning.looks),
    watched: morning.looks.watched,
    sources: morning.freshness.map(({ extractedAt, ...source }) => ({ ...source, extracted_at: extractedAt })),
    to_mend: sum(morning.mending.counts.filter(isSeen)),
    jobs: morning.jobs,
    taking: components === null ? takingOf(morning.taking) : null,
  };
}

function lastOf(run: RunReported | null, flow: readonly FlowRow[], isWhole: boolean): Overview["last"] {
  if (run === null) return null;
  return {
    ...runRow(run.run),
    enrolled: sum(flow.filter(({ outcome }) => outcome !== "not-enrolled")),
    not_enrolled: sum(flow.filter(({ outcome }) => outcome === "not-enrolled")),
    ...(isWhole ? wholeOf(run.report) : NOTHING_WHOLE),
  };
}

const NOTHING_WHOLE = { changed: null, held: null, failed: null, problems: null };

/** Figures that a run has for the whole university only. */
function wholeOf(report: RunReported["report"]): Readonly<Record<keyof typeof NOTHING_WHOLE, number>> {
  return {
    changed: report?.applied?.applied ?? 0,
    held: report?.applied?.held ?? 0,
    failed: report?.applied?.failed ?? 0,
    problems: Object.values(report?.problems ?? {}).reduce((total, count) => total + count, 0),
  };
}

function changesOf(run: RunReported | null, isWhole: boolean): Overview["changes"] {
  const report = run?.report ?? null;
  return report === null || !isWhole ? null : kindCounts(report);
}

function heldOf({ planRun, holds }: Morning["held"], isSeen: (hold: OfComponent) => boolean): Overview["held"] {
  const seen = holds.filter(isSeen);
  const byReason = new Map<string, number>();
  for (const { reason, changes } of seen) byReason.set(reason, (byReason.get(reason) ?? 0) + changes);
  const changes = seen.reduce((total, hold) => total + hold.changes, 0);
  return { plan_run: planRun, changes, by_reason: Object.fromEntries(byReason) };
}

function driftOf({ drift }: Looks): Overview["drift"] {
  return drift === null ? null : { looked_at: drift.lookedAt, count: drift.count };
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
