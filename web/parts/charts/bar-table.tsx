import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Tone } from "../tone.ts";
import "./charts.css";

/** One bar with what it stands for. */
export interface Bar {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly tone?: Tone;
  readonly to?: string;
}

/** A table whose numbers are drawn beside them. */
interface BarTableProps {
  readonly caption: string;
  readonly heads: readonly [label: string, count: string];
  readonly bars: readonly Bar[];
  readonly number: (value: number) => string;
}

const AT_FIRST = 7;

/** A chart that is its own table; after the first bars the others come when they are asked for. */
export function BarTable({ caption, heads, bars, number }: BarTableProps): ReactNode {
  const { web, say } = useSpeech();
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const shown = isWhole ? bars : bars.slice(0, AT_FIRST);
  return (
    <>
      <table className="bars">
        <caption className="hidden-text">{caption}</caption>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((bar) => (
            <BarRow key={bar.name} bar={bar} most={most} number={number} />
          ))}
        </tbody>
      </table>
      {shown.length < bars.length && (
        <button type="button" className="plain-button" onClick={() => setWhole(true)}>
          {say(web.common.more, { count: bars.length - shown.length })}
        </button>
      )}
    </>
  );
}

function BarRow({
  bar: { label, count, tone = "accent", to },
  most,
  number,
}: {
  readonly bar: Bar;
  readonly most: number;
  readonly number: BarTableProps["number"];
}): ReactNode {
  return (
    <tr>
      <th scope="row">{to === undefined ? label : <Link to={to}>{label}</Link>}</th>
      <td>
        <span className="bar" data-tone={tone} style={{ width: `${(count / most) * 100}%` }} />
        <span className="bar-count">{number(count)}</span>
      </td>
    </tr>
  );
}
