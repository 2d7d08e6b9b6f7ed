import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Comparison } from "./comparison.ts";
import type { Pair } from "./differences.ts";

/** Figures of both runs that belong together. */
export interface Section {
  readonly name: "decisions" | "counts" | "problems" | "rows" | "stages";
  readonly title: string;
  readonly pairs: readonly Pair[];
  /** How a figure is written, where it is no count. */
  readonly written?: (value: number) => string;
}

/** What was decided, changed, found wrong and delivered, and how long each stage took: all of it, equal or not. */
export function useSections(comparison: Comparison): readonly Section[] {
  const { web, words, say, number } = useSpeech();
  const { reason, kind } = useNames();
  const deeds: Readonly<Record<string, string>> = web.runs;
  const stages: Readonly<Record<string, string>> = words.screens.progress;
  return [
    {
      name: "decisions",
      title: say(web.runs.decisions),
      pairs: comparison.reasons.map((row) => ({ ...row, name: reason(row.reason) })),
    },
    {
      name: "counts",
      title: say(web.runs.counts),
      pairs: comparison.changes.map((row) => ({
        ...row,
        name: `${kind(row.kind)} · ${say(deeds[row.action] ?? row.action)}`,
      })),
    },
    {
      name: "problems",
      title: say(web.runs.problems),
      pairs: comparison.problems.map((row) => ({ ...row, name: row.code })),
    },
    {
      name: "rows",
      title: say(web.comparison.rows),
      pairs: comparison.files.map((row) => ({ ...row, name: row.table })),
    },
    {
      name: "stages",
      title: say(web.comparison.stages),
      pairs: stagePairs(comparison).map((row) => ({ ...row, name: say(stages[row.name] ?? row.name) })),
      written: (ms) => say(web.runs.seconds, { seconds: number(Math.round(ms / 10) / 100) }),
    },
  ];
}

function stagePairs({ left, right }: Comparison): readonly Pair[] {
  const names = [...new Set([...Object.keys(left.durations_ms), ...Object.keys(right.durations_ms)])];
  return names.map((name) => ({ name, left: left.durations_ms[name] ?? 0, right: right.durations_ms[name] ?? 0 }));
}
