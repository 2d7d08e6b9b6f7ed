import type { ReactNode } from "react";
import "./charts.css";

/** One point of a curve, with the words of its row in the table. */
export interface Point {
  readonly name: string;
  readonly value: number;
}

const [WIDE, TALL] = [320, 72];

/** A small curve of how something went over time, with its last value; its table stands below, folded. */
export function Curve({
  title,
  points,
  number,
}: {
  readonly title: string;
  readonly points: readonly Point[];
  readonly number: (value: number) => string;
}): ReactNode {
  const last = points.at(-1);
  const most = Math.max(1, ...points.map(({ value }) => value));
  const step = WIDE / Math.max(1, points.length - 1);
  const drawn = points.length === 1 ? [...points, ...points] : points;
  const places = drawn.map(
    ({ value }, index) => `${(index * step).toFixed(1)},${(TALL - 4 - (value / most) * (TALL - 8)).toFixed(1)}`,
  );
  return (
    <figure className="curve">
      <figcaption>
        <span>{title}</span>
        <b>{last === undefined ? "…" : number(last.value)}</b>
      </figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${WIDE} ${TALL}`} preserveAspectRatio="none">
        <polygon points={`0,${TALL} ${places.join(" ")} ${((drawn.length - 1) * step).toFixed(1)},${TALL}`} />
        <polyline points={places.join(" ")} />
      </svg>
    </figure>
  );
}
