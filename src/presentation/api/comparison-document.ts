import type { z } from "zod";
import type { comparisonDocument as schema } from "../../contract/api/documents/comparison.ts";
import type { Document } from "../../contract/documents/index.ts";
import type { Move } from "../../ops/overview/index.ts";

type Comparison = z.infer<typeof schema>;
type Run = Document<"run">;

/** Two runs side by side. */
export function comparisonDocument(left: Run, right: Run, moves: readonly Move[]): Comparison {
  return {
    left: sideOf(left),
    right: sideOf(right),
    reasons: paired(reasonsOf(left), reasonsOf(right)).map(([key, counts]) => ({ reason: key, ...counts })),
    changes: paired(changesOf(left), changesOf(right)).map(([key, counts]) => {
      const [kind = "", action = ""] = key.split("/");
      return { kind, action, ...counts };
    }),
    problems: paired(countsOf(left.problems), countsOf(right.problems)).map(([code, counts]) => ({ code, ...counts })),
    files: paired(filesOf(left), filesOf(right)).map(([table, counts]) => ({ table, ...counts })),
    guards: guardsOf(left, right),
    moves: [...moves],
  };
}

type Counts = ReadonlyMap<string, number>;

/** What is in either, each with both counts. */
function paired(left: Counts, right: Counts): readonly (readonly [string, { left: number; right: number }])[] {
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return keys.map((key) => [key, { left: left.get(key) ?? 0, right: right.get(key) ?? 0 }] as const);
}

function sideOf(run: Run): Comparison["left"] {
  const { kind, status, author, started_at, ended_at, plan_run, undoes_run, durations_ms, peak_memory_bytes } = run;
  const row = { run: run.run, kind, status, author, started_at, ended_at, plan_run, undoes_run };
  return { ...row, durations_ms, peak_memory_bytes };
}

function reasonsOf({ decisions }: Run): Counts {
  return countsOf(decisions?.by_reason ?? {});
}

function changesOf({ counts }: Run): Counts {
  return new Map(
    Object.entries(counts ?? {}).flatMap(([kind, actions]) =>
      Object.entries(actions)
        .filter(([action, count]) => action !== "unchanged" && count > 0)
        .map(([action, count]) => [`${kind}/${action}`, count] as const),
    ),
  );
}

function filesOf({ delivery }: Run): Counts {
  return new Map((delivery?.files ?? []).map(({ table, rows }) => [table, rows]));
}

function countsOf(counts: Readonly<Record<string, number | undefined>>): Counts {
  return new Map(Object.entries(counts).map(([key, count]) => [key, count ?? 0]));
}

type Guard = Run["guards"][number];
type GuardPair = Comparison["guards"][number];

/** What each guard found in either run, in the order in which they stand. */
function guardsOf(left: Run, right: Run): GuardPair[] {
  const pairs = new Map<string, GuardPair>();
  for (const [side, run] of [["left", left] as const, ["right", right] as const])
    for (const { tripped, found, of, ...place } of run.guards) {
      const key = JSON.stringify(place satisfies Omit<Guard, keyof NonNullable<GuardPair["left"]>>);
      const pair = pairs.get(key) ?? { ...place, left: null, right: null };
      pairs.set(key, { ...pair, [side]: { tripped, found, of } });
    }
  return [...pairs.values()];
}
