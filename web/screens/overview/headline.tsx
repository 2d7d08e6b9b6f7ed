import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icon.tsx";
import { RUN_TONES } from "../../parts/run-tones.ts";
import { TONE_ICONS } from "../../parts/tone.ts";
import { useSession } from "../../session/session.tsx";
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
  const { web, words, say, time } = useSpeech();
  const { can } = useSession();
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
  return (
    <section className="headline" data-tone={tone}>
      <Icon name={TONE_ICONS[tone]} size={26} />
      <div>
        <p className="headline-sentence">
          {say(texts[SENTENCES[last.status]], facts)}{" "}
          {can("see-runs") && <Link to={`/runs/${last.run}`}>{say(web.common.run, { run: String(last.run) })}</Link>}
        </p>
        <p className="soft">
          <LastFigures last={last} />
        </p>
      </div>
    </section>
  );
}

/** What the run came to; for those who see some components, what stands in theirs. */
function LastFigures({ last }: { readonly last: LastRun }): ReactNode {
  const { web, say, number } = useSpeech();
  const { changed: n, held: h, problems: p, enrolled, not_enrolled } = last;
  if (n === null || h === null || p === null)
    return say(web.overview.ofComponents, { enrolled: number(enrolled), missing: number(not_enrolled) });
  return say(web.overview.changed, { changes: number(n), held: number(h), problems: number(p), n, h, p });
}
