import type { z } from "zod";
import type { trendsDocument as schema } from "../../contract/api/documents/overview.ts";
import type { TrendPoint } from "../../ops/overview/index.ts";

type Trends = z.infer<typeof schema>;

/** The last runs, as curves are drawn of them. */
export function trendsDocument(points: readonly TrendPoint[]): Trends {
  return { runs: points.map(pointOf) };
}

function pointOf({ id, kind, status, startedAt, endedAt, report }: TrendPoint): Trends["runs"][number] {
  const outcomes = report?.decisions?.byOutcome;
  const applied = report?.applied ?? null;
  return {
    run: id,
    kind,
    status,
    started_at: startedAt,
    ended_at: endedAt,
    durations_ms: report?.durationsMs ?? {},
    enrolled: outcomes === undefined ? null : outcomes.enrolled + outcomes["enrolled-without-group"],
    not_enrolled: outcomes?.["not-enrolled"] ?? null,
    changed: applied?.applied ?? null,
    held: applied?.held ?? null,
    failed: applied?.failed ?? null,
    problems: Object.values(report?.problems ?? {}).reduce((total, count) => total + count, 0),
  };
}
