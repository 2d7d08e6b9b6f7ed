import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CheckBox } from "../../parts/field/check-box.tsx";
import type { HoldReason } from "../../../src/model/reasons.ts";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { RowOf } from "../../api/operation-types.ts";

/** Changes that wait together. */
export type Hold = RowOf<"listHolds">;

/** Reasons that go away by a decision on a changed code. */
const ABOUT_CODES: readonly HoldReason[] = ["perhaps-moved", "new-space-in-use"];

/** Changes that wait together: what, how many, why, a few of them, and what to look at before letting them through. */
export function HoldCard({
  hold,
  isChosen,
  choose,
}: {
  readonly hold: Hold;
  readonly isChosen: boolean;
  /** Left out for those who may only look. */
  readonly choose?: () => void;
}): ReactNode {
  const { web, words, say, number } = useSpeech();
  const { kind, action } = useNames();
  const { is, next } = words.changes.held[hold.reason satisfies HoldReason];
  const what = `${action(hold.action)} : ${kind(hold.kind)} (${number(hold.changes)})`;
  const all = `/plan/${hold.run}${writeAddress({ hold: hold.hold })}`;
  return (
    <section className="card hold" data-chosen={isChosen}>
      <div className="spread">
        <div className="row">
          {choose !== undefined && (
            <CheckBox
              checked={isChosen}
              onChange={choose}
              aria-label={`${say(web.plan.choose)} : ${what} ${hold.component ?? ""}`}
            />
          )}
          <h2>
            {what} <span className="soft">{hold.component ?? ""}</span>
          </h2>
        </div>
        <Link to={all}>{say(web.plan.seeAll, { count: number(hold.changes), n: hold.changes })}</Link>
      </div>
      <p>{say(is)}</p>
      {ABOUT_CODES.includes(hold.reason) ? (
        <p className="hold-next">
          <Link to="/holds?part=moved">{say(web.moved.decideFirst)}</Link>
        </p>
      ) : (
        <p className="hold-next">{say(next)}</p>
      )}
      <p className="soft">
        {say(web.plan.examples)} : {hold.examples.map((example) => example.replaceAll("/", " / ")).join(" · ")}
      </p>
    </section>
  );
}
