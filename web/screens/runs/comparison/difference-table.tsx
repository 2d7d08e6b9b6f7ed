import type { ReactNode } from "react";
import { Table } from "../../../parts/table.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import { moreOf, type Pair } from "./differences.ts";
import type { Section } from "./use-sections.ts";

interface DifferenceProps {
  readonly section: Section;
  readonly moved: readonly Pair[];
  readonly runs: { readonly left: number; readonly right: number };
}

/** The figures of a section that differ: both, by how much, and a bar that goes to the left for less and to the right for more. */
export function DifferenceTable({ section: { title, written }, moved, runs }: DifferenceProps): ReactNode {
  const { web, say, number, locale } = useSpeech();
  const sign = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const show = written ?? number;
  const most = Math.max(...moved.map((pair) => Math.abs(moreOf(pair))));
  return (
    <section className="card">
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={moved}
        keyOf={({ name }) => name}
        columns={[
          { label: say(web.runs.figure), show: ({ name }) => name },
          { label: say(web.common.run, { run: String(runs.left) }), show: ({ left }) => show(left), isNumber: true },
          { label: say(web.common.run, { run: String(runs.right) }), show: ({ right }) => show(right), isNumber: true },
          {
            label: say(web.comparison.difference),
            isNumber: true,
            show: (pair) => (
              <span className="more">
                {more(pair)} <MoreBar more={moreOf(pair)} most={most} />
              </span>
            ),
          },
        ]}
      />
    </section>
  );

  function more(pair: Pair): string {
    if (written === undefined) return sign.format(moreOf(pair));
    return `${moreOf(pair) > 0 ? "+" : "−"}${written(Math.abs(moreOf(pair)))}`;
  }
}

/** Drawn beside its figure, and read aloud by nobody. */
function MoreBar({ more, most }: { readonly more: number; readonly most: number }): ReactNode {
  const share = `${(Math.abs(more) / most) * 50}%`;
  return (
    <span className="more-track" aria-hidden="true">
      <span className="more-bar" data-less={more < 0} style={{ width: share }} />
    </span>
  );
}
