import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { FlowLayout, FlowNode, FlowRibbon } from "./flow-layout.ts";
import "./charts.css";

interface FlowProps {
  readonly layout: FlowLayout;
  readonly total: string;
  readonly nameOf: (node: FlowNode) => string;
  /** Where a reason leads: to the people behind it. */
  readonly addressOf: (reason: FlowLayout["reasons"][number]) => string;
  readonly outcomeAddressOf: (outcome: FlowNode) => string;
  readonly number: (value: number) => string;
}

/** A flow from all, by outcome, to reasons; each label is a link with its count, so that it reads without the drawing. */
export function FlowChart({ layout, total, nameOf, addressOf, outcomeAddressOf, number }: FlowProps): ReactNode {
  return (
    <div className="flow" style={{ height: layout.height }}>
      <div className="flow-total">{total}</div>
      <svg className="flow-drawing" aria-hidden="true" viewBox={`0 0 100 ${layout.height}`} preserveAspectRatio="none">
        {layout.outcomes.map((node) => (
          <rect
            key={node.name}
            data-outcome={node.name}
            x="0"
            y={node.top}
            width="100"
            height={node.height}
            opacity="0.16"
          />
        ))}
      </svg>
      <ul className="flow-labels">
        {layout.outcomes.map((node) => (
          <li key={node.name} style={{ top: node.top + node.height / 2 }}>
            <Link to={outcomeAddressOf(node)}>
              <b>{number(node.count)}</b> {nameOf(node)}
            </Link>
          </li>
        ))}
      </ul>
      <svg className="flow-drawing" aria-hidden="true" viewBox={`0 0 100 ${layout.height}`} preserveAspectRatio="none">
        {layout.ribbons.map((ribbon) => (
          <path key={ribbon.outcome + ribbon.reason} data-outcome={ribbon.outcome} d={pathOf(ribbon)} opacity="0.3" />
        ))}
      </svg>
      <ul className="flow-labels flow-reasons">
        {layout.reasons.map((node) => (
          <li key={node.outcome + node.name} data-outcome={node.outcome} style={{ top: node.top + node.height / 2 }}>
            <Link to={addressOf(node)}>
              <b>{number(node.count)}</b> {nameOf(node)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A ribbon from the left edge to the right one, bent in the middle. */
function pathOf({ from, to, height }: FlowRibbon): string {
  return `M0 ${from} C50 ${from} 50 ${to} 100 ${to} V${to + height} C50 ${to + height} 50 ${from + height} 0 ${from + height}Z`;
}
