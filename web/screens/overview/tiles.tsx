import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Tone } from "../../parts/tone.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Overview } from "./overview.ts";

/** Four figures, each the door to its screen. */
export function Tiles({ overview }: { readonly overview: Overview }): ReactNode {
  const { web, say, number, time, share } = useSpeech();
  const texts = web.overview;
  const total = overview.flow.reduce((sum, { count }) => sum + count, 0);
  const enrolled = overview.flow.reduce((sum, part) => sum + (part.outcome === "not-enrolled" ? 0 : part.count), 0);
  const { held, drift, to_mend } = overview;
  return (
    <div className="tiles">
      <Tile to="/decisions" title={say(texts.enrolledShare)} figure={total === 0 ? "…" : share(enrolled / total)}>
        {say(texts.enrolledOf, { enrolled: number(enrolled), total: number(total) })}
      </Tile>
      <Tile
        to="/holds"
        title={say(texts.heldTitle)}
        figure={number(held.changes)}
        tone={held.changes > 0 ? "held" : "plain"}
      >
        {held.changes === 0 ? say(texts.heldNone) : say(texts.heldLine, { n: held.changes })}
      </Tile>
      <Tile
        to="/to-mend"
        title={say(texts.mendTitle)}
        figure={number(to_mend)}
        tone={to_mend > 0 ? "warning" : "plain"}
      >
        {say(texts.mendLine, { n: to_mend })}
      </Tile>
      <Tile to="/drift" title={say(texts.driftTitle)} figure={drift === null ? "…" : number(drift.count)}>
        {drift === null ? say(texts.driftNever) : say(texts.driftLine, { n: drift.count, time: time(drift.looked_at) })}
      </Tile>
    </div>
  );
}

function Tile({
  to,
  title,
  figure,
  tone = "plain",
  children,
}: {
  readonly to: string;
  readonly title: string;
  readonly figure: string;
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link to={to} className="tile" data-tone={tone}>
      <span className="tile-title">{title}</span>
      <span className="tile-figure">{figure}</span>
      <span className="soft">{children}</span>
    </Link>
  );
}
