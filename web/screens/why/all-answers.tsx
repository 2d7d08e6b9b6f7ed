import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { OUTCOMES } from "../../../src/model/reasons.ts";
import { tellAnswer } from "../../parts/chain/advice.ts";
import { Empty } from "../../parts/empty.tsx";
import { OutcomeTag } from "../../parts/outcome-tag.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** All that leads one person to a space, or should: those that do not arrive stand first. */
export function AllAnswers({
  person,
  answers,
}: {
  readonly person: string;
  readonly answers: readonly WhyAnswer[];
}): ReactNode {
  const speech = useSpeech();
  const { web, say } = speech;
  const name = answers[0]?.name ?? person;
  if (answers.length === 0) return <Empty icon="why" title={say(web.why.nothing, { person: name })} />;
  const sorted = answers.toSorted((one, other) => OUTCOMES.indexOf(other.outcome) - OUTCOMES.indexOf(one.outcome));
  return (
    <section className="stack">
      <h2>{say(web.why.all, { person: name })}</h2>
      <ul className="answers">
        {sorted.map((answer) => (
          <li key={`${answer.course} ${answer.element ?? ""} ${answer.through ?? ""}`}>
            <Link to={`/why${writeAddress({ person: answer.person, course: answer.element ?? answer.course })}`}>
              <span className="answers-course">{answer.course}</span>
              <OutcomeTag outcome={answer.outcome} />
              <span className="answers-is">{tellAnswer(answer, speech).is}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
