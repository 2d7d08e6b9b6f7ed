/** One ribbon: so many that end in this outcome for this reason. */
export interface FlowPart {
  readonly outcome: string;
  readonly reason: string;
  readonly count: number;
}

/** A bar of the flow, in pixels from above. */
export interface FlowNode {
  readonly name: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
}

/** A ribbon from an outcome to a reason: where it begins and ends, and how thick it is. */
export interface FlowRibbon {
  readonly outcome: string;
  readonly reason: string;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** A drawing of a flow, in pixels. */
export interface FlowLayout {
  readonly height: number;
  readonly outcomes: readonly FlowNode[];
  readonly reasons: readonly (FlowNode & { readonly outcome: string })[];
  readonly ribbons: readonly FlowRibbon[];
}

/** Pixels that all of it is high, without the gaps. */
const TALL = 240;
/** What a label needs. */
const LABEL = 25;
const THINNEST = 1.5;
const GAP = 4;

/** Lays a flow out: heights are true to the counts, and bars that are too thin for their label stand farther apart. */
export function layFlow(parts: readonly FlowPart[], outcomeNames: readonly string[]): FlowLayout {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const bars = outcomeNames.flatMap((name) =>
    parts
      .filter(({ outcome }) => outcome === name)
      .toSorted((one, other) => other.count - one.count)
      .map((part) => ({ ...part, name: part.reason, height: Math.max(THINNEST, (part.count * TALL) / total) })),
  );
  const reasons = stack(bars, 0);
  const outcomes = stack(
    outcomeNames.flatMap((name) => sumOf(name, bars)),
    LABEL,
  );
  const height = Math.max(endOf(reasons), endOf(outcomes));
  return { height, outcomes, reasons, ribbons: ribbonsOf(outcomes, reasons) };
}

type Bar = FlowPart & { readonly height: number };

/** An outcome as high as its reasons together; none without any. */
function sumOf(name: string, bars: readonly Bar[]): readonly Omit<FlowNode, "top">[] {
  const own = bars.filter(({ outcome }) => outcome === name);
  if (own.length === 0) return [];
  return [
    {
      name,
      count: own.reduce((sum, bar) => sum + bar.count, 0),
      height: own.reduce((sum, bar) => sum + bar.height, 0),
    },
  ];
}

function stack<Node extends { readonly height: number }>(
  nodes: readonly Node[],
  gap: number,
): readonly (Node & { readonly top: number })[] {
  let top = 0;
  return nodes.map((node) => {
    const slot = Math.max(LABEL, node.height + GAP);
    const placed = { ...node, top: top + (slot - node.height) / 2 };
    top += slot + gap;
    return placed;
  });
}

function endOf(nodes: readonly { readonly top: number; readonly height: number }[]): number {
  const last = nodes.at(-1);
  return last === undefined ? 0 : last.top + Math.max(LABEL, last.height);
}

function ribbonsOf(outcomes: readonly FlowNode[], reasons: FlowLayout["reasons"]): readonly FlowRibbon[] {
  return outcomes.flatMap(({ name, top }) => {
    let from = top;
    return reasons
      .filter(({ outcome }) => outcome === name)
      .map((reason) => {
        const ribbon = { outcome: name, reason: reason.name, from, to: reason.top, height: reason.height };
        from += reason.height;
        return ribbon;
      });
  });
}
