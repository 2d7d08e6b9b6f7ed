import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
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

/** A table whose numbers are drawn beside them: the chart is its own table. */
export function BarTable({
  caption,
  heads,
  bars,
  number,
}: {
  readonly caption: string;
  readonly heads: readonly [label: string, count: string];
  readonly bars: readonly Bar[];
  readonly number: (value: number) => string;
}): ReactNode {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className="bars">
      <caption className="hidden-text">{caption}</caption>
      <thead className="hidden-text">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, label, count, tone = "accent", to }) => (
          <tr key={name}>
            <th scope="row">{to === undefined ? label : <Link to={to}>{label}</Link>}</th>
            <td>
              <span className="bar" data-tone={tone} style={{ width: `${(count / most) * 100}%` }} />
              <span className="bar-count">{number(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
