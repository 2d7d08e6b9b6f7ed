import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { awaitedEnrolment } from "../../../src/contract/documents/awaited.ts";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { tellAnswer } from "../../parts/chain/advice.ts";
import { Chain } from "../../parts/chain/chain.tsx";
import { Notice } from "../../parts/notice.tsx";
import { OutcomeTag } from "../../parts/outcome-tag.tsx";
import { OUTCOME_TONES } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Paths } from "./paths.tsx";
import type { Question } from "./question.ts";
import { WhyReply } from "./why-reply.tsx";

/** The answer for one person and one space. */
export function OneAnswer({
  answer,
  further,
  asked,
}: {
  readonly answer: WhyAnswer;
  readonly further: readonly WhyAnswer[];
  readonly asked: Question;
}): ReactNode {
  const speech = useSpeech();
  const { web, say, time } = speech;
  const told = tellAnswer(answer, speech);
  return (
    <article className="stack">
      <Verdict answer={answer} />
      {[...told.warnings, ...(told.situation === null ? [] : [told.situation])].map((sentence) => (
        <Notice key={sentence} tone="warning">
          <p>{sentence}</p>
        </Notice>
      ))}
      <div className="why-columns">
        {answer.chain.length > 0 && (
          <section className="card">
            <h2>{say(web.why.chain)}</h2>
            <p className="soft">
              {say(web.why.chainLead)} · {say(web.common.asOf, { time: time(answer.extracted_at) })}
            </p>
            <Chain answer={answer} next={told.next} />
          </section>
        )}
        <div className="stack">
          <Paths paths={answer.paths} taking={answer.taking} />
          <WhyReply asked={asked} kind={answer.kind} />
        </div>
      </div>
      {further.length > 0 && <h2>{say(web.why.further)}</h2>}
      {further.map((other) => (
        <section className="card" key={`${other.element ?? ""} ${other.through ?? ""}`}>
          <Verdict answer={other} />
          <Chain answer={other} next={tellAnswer(other, speech).next} />
        </section>
      ))}
    </article>
  );
}

/** Who, where, how it ended, and the sentence that says why. */
function Verdict({ answer }: { readonly answer: WhyAnswer }): ReactNode {
  const speech = useSpeech();
  const { web, say } = speech;
  const { person, name, course, groups } = answer;
  const tone = awaitedEnrolment(answer) === undefined ? OUTCOME_TONES[answer.outcome] : "warning";
  return (
    <header className="verdict" data-tone={tone}>
      <p className="row">
        <Link to={`/people/${encodeURIComponent(person)}`}>{name ?? person}</Link>
        <span aria-hidden="true">→</span>
        <Link to={`/spaces/${encodeURIComponent(course)}`}>{course}</Link>
        <OutcomeTag outcome={answer.outcome} />
      </p>
      <p className="verdict-sentence">{tellAnswer(answer, speech).is}</p>
      <p className="soft">
        {groups.length > 0 && `${say(web.why.groups, { groups: groups.join(", ") })} · `}
        <Link to={`/why?person=${encodeURIComponent(person)}`}>{say(web.why.showAll)}</Link>
      </p>
    </header>
  );
}
