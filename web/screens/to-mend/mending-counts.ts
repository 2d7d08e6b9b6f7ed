import type { AnswerOf } from "../../api/operation-types.ts";
import type { Point } from "../../parts/charts/curve.tsx";

type Mending = AnswerOf<"readMending">;

/** How many wait for each reason, in one component or in all (""), the most first. */
export function reasonsOf(
  components: Mending["components"],
  component: string,
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { reasons } of components.filter((each) => component === "" || each.component === component))
    for (const { reason, count } of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((one, other) => other.count - one.count);
}

/** How many waited after each run that changed a decision, in one component or in all (""). */
export function countsOverTime(history: Mending["history"], component: string): readonly Point[] {
  const counts = new Map<number, number>();
  for (const { run, component: where, count } of history) {
    const added = component === "" || where === component ? count : 0;
    counts.set(run, (counts.get(run) ?? 0) + added);
  }
  return [...counts].map(([run, value]) => ({ name: String(run), value }));
}
