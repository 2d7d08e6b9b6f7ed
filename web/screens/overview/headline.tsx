import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icon.tsx";
import { RUN_TONES } from "../../parts/run-tones.ts";
import { TONE_ICONS } from "../../parts/tone.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Overview } from "./overview.ts";

type LastRun = NonNullable<Overview["last"]>;

const SENTENCES = {
  running: "running",
  planned: "planned",
  done: "done",
  "done-with-findings": "findings",
  refused: "refused",
  interrupted: "interrupted",
} as const satisfies Readonly<Record<LastRun["status"], string>>;

/** Last night in one sentence, and its figures in a second one. */
export function Headline({ overview: { last } }: { readonly overview: Overview }): ReactNode {
  const { web, words, say, time, number } = useSpeech();
  const texts = web.overview;
  if (last === null) {
    return (
      <Empty icon="deliveries" title={say(texts.none)}>
        <Link to="/deliveries">{say(texts.noneNext)}</Link>
      </Empty>
    );
  }
  const tone = RUN_TONES[last.status];
  const facts = { kind: say(words.screens.runKinds[last.kind]), time: time(last.ended_at ?? last.started_at) };
  const [n, h, p] = [last.changed, last.held, last.problems];
  const figures = { changes: number(n), held: number(h), problems: number(p), n, h, p };
  return (
    <section className="headline" data-tone={tone}>
      <Icon name={TONE_ICONS[tone]} size={26} />
      <div>
        <p className="headline-sentence">
          {say(texts[SENTENCES[last.status]], facts)}{" "}
          <Link to={`/runs/${last.run}`}>{say(web.common.run, { run: String(last.run) })}</Link>
        </p>
        <p className="soft">{say(texts.changed, figures)}</p>
      </div>
    </section>
  );
}
