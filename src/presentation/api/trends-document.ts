import type { z } from "zod";
import type { trendsDocument as schema } from "../../contract/api/documents/overview.ts";
import type { ComponentPoint, TrendPoint } from "../../ops/overview/index.ts";

type Trends = z.infer<typeof schema>;

/** The last runs, as curves are drawn of them; of some components the figures that the store has by component, and no others. */
export function trendsDocument(points: readonly TrendPoint[], components: readonly ComponentPoint[] | null): Trends {
  return {
    runs: points.map((point) => ({
      ...runOf(point),
      ...(components === null ? wholeOf(point) : partOf(point, components)),
    })),
  };
}

type Trend = Trends["runs"][number];
type Timed = "run" | "kind" | "status" | "started_at" | "ended_at";

function runOf({ id, kind, status, startedAt, endedAt }: TrendPoint): Pick<Trend, Timed> {
  return { run: id, kind, status, started_at: startedAt, ended_at: endedAt };
}

function wholeOf({ report }: TrendPoint): Omit<Trend, Timed> {
  const outcomes = report?.decisions?.byOutcome;
  const applied = report?.applied ?? null;
  return {
    durations_ms: report?.durationsMs ?? {},
    enrolled: outcomes === undefined ? null : outcomes.enrolled + outcomes["enrolled-without-group"],
    not_enrolled: outcomes?.["not-enrolled"] ?? null,
    changed: applied?.applied ?? null,
    held: applied?.held ?? null,
    failed: applied?.failed ?? null,
    problems: Object.values(report?.problems ?? {}).reduce((total, count) => total + count, 0),
  };
}

/** What stood after the run: the last count up to it. */
function partOf({ id }: TrendPoint, components: readonly ComponentPoint[]): Omit<Trend, Timed> {
  const last = components.findLast(({ run }) => run <= id);
  return {
    durations_ms: null,
    enrolled: last?.enrolled ?? null,
    not_enrolled: last?.notEnrolled ?? null,
    changed: null,
    held: null,
    failed: null,
    problems: null,
  };
}
