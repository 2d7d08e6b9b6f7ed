import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Tag } from "../../parts/tag.tsx";
import type { Tone } from "../../parts/tone.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Moved, MovedDecision } from "./moved.ts";

const TONES: Readonly<Record<Moved["status"], Tone>> = {
  open: "held",
  accepted: "ok",
  refused: "plain",
  withdrawn: "plain",
};

/** The old space and the new one, what speaks for their being one, and what was or can be decided. */
export function MovedCard({
  moved,
  decide,
}: {
  readonly moved: Moved;
  /** Left out for those who may only look. */
  readonly decide?: (decision: MovedDecision) => void;
}): ReactNode {
  const { web, say, time } = useSpeech();
  const { status, old_key, new_key, old_name, new_name, run, since } = moved;
  return (
    <section className="card moved" data-status={status}>
      <div className="spread">
        <h2 className="moved-pair">
          <SpaceLink code={old_key} name={old_name} />
          <Icon name="next" size={16} />
          <span className="hidden-text">{say(web.moved.goesOnAs)}</span>
          <SpaceLink code={new_key} name={new_name} />
        </h2>
        <Tag tone={TONES[status]}>{say(web.moveStatuses[status])}</Tag>
      </div>
      <Evidence moved={moved} />
      <p className="soft">
        <Link to={`/plan/${run}`}>{say(web.moved.proposedBy, { run: String(run), time: time(since) })}</Link>
      </p>
      {moved.decided_by !== null && (
        <p>
          {say(web.moved.decidedBy, { who: moved.decided_by, time: time(moved.decided_at) })} {moved.because}
        </p>
      )}
      {decide !== undefined && status === "open" && (
        <div className="row">
          <Button onClick={() => decide({ old_key, new_key, status: "accepted" })}>{say(web.moved.accept)}</Button>
          <Button kind="other" onClick={() => decide({ old_key, new_key, status: "refused" })}>
            {say(web.moved.refuse)}
          </Button>
        </div>
      )}
    </section>
  );
}

function SpaceLink({ code, name }: { readonly code: string; readonly name: string | null }): ReactNode {
  return (
    <span>
      <Link to={`/spaces/${encodeURIComponent(code)}`}>{code}</Link> {name !== null && <small>{name}</small>}
    </span>
  );
}

function Evidence({ moved: { name_likeness, student_share, same_place } }: { readonly moved: Moved }): ReactNode {
  const { web, say, locale } = useSpeech();
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const rows = [
    { label: say(web.moved.likeness), value: share.format(name_likeness) },
    { label: say(web.moved.students), value: share.format(student_share) },
    { label: say(web.moved.place), value: say(same_place ? web.common.yes : web.common.no) },
  ];
  return (
    <dl className="figures">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
