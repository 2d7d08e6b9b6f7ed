import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { causeFacts } from "../../../../src/contract/replies/cause-facts.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Mending } from "../../../parts/chain/mending.tsx";
import { ReplyCard } from "../../../parts/reply/reply-card.tsx";
import { useAsker } from "../../../parts/reply/use-asker.ts";
import { writeAddress } from "../../../shell/address.ts";
import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import { CheckedCauses } from "./checked-causes.tsx";
import type { Checked } from "./symptom.ts";
import { SymptomParticipants } from "./symptom-participants.tsx";
import type { SymptomQuestion } from "./symptom-question.ts";

type Cause = Checked["checked"][number];

/** What came of a symptom: the cause, who mends it, what was checked before, and the reply to copy. */
export function CheckedSymptom({ question }: { readonly question: SymptomQuestion }): ReactNode {
  const asked = useAnswer("checkSymptom", question);
  return (
    <Answered from={asked} lines={10}>
      {(found) => (
        <article className="stack">
          <Outcome found={found} />
          <div className={found.checked.length > 0 ? "why-columns" : ""}>
            <div className="stack">
              {found.checked.some(({ verdict }) => verdict !== "cannot-tell") && <CheckedCauses found={found} />}
              {found.participants !== null && (
                <SymptomParticipants participants={found.participants} byMethod={found.by_method ?? {}} />
              )}
            </div>
            {found.checked.length > 0 && <SymptomReply question={question} />}
          </div>
        </article>
      )}
    </Answered>
  );
}

/** The cause that applies, else the advice for what cannot be seen from here. */
function Outcome({ found }: { readonly found: Checked }): ReactNode {
  const { web, say, time } = useSpeech();
  const { person, course, answer, checked, extracted_at } = found;
  const told = checked.filter(({ cause, verdict }) => (answer === null ? verdict === "cannot-tell" : cause === answer));
  const isUnexplained = answer === null && checked.some(({ verdict }) => verdict === "does-not");
  return (
    <header className="verdict" data-tone={answer === null ? "plain" : "warning"}>
      {isUnexplained && <p className="verdict-sentence">{say(web.symptoms.unexplained)}</p>}
      {told.map((cause) => (
        <Advice key={cause.cause} of={cause} />
      ))}
      <p className="soft row">
        {person !== null && (
          <Link to={`/why${writeAddress({ person, course: course ?? undefined })}`}>{say(web.symptoms.chain)}</Link>
        )}
        {course !== null && <Link to={`/spaces/${encodeURIComponent(course)}`}>{course}</Link>}
        {extracted_at !== null && <span>{say(web.common.asOf, { time: time(extracted_at) })}</span>}
      </p>
    </header>
  );
}

function Advice({ of: { cause, facts, reason, who } }: { readonly of: Cause }): ReactNode {
  const speech = useSpeech();
  const { words, say } = speech;
  const names = useNames();
  const { is, next } = words.causes[cause];
  const told = causeFacts(facts, speech);
  return (
    <>
      <p className="verdict-sentence">{say(is, told)}</p>
      {reason !== null && <p>{names.reason(reason)}</p>}
      <Mending link={{ who, visible_after: null }} next={say(next, told)} />
    </>
  );
}

function SymptomReply({ question }: { readonly question: SymptomQuestion }): ReactNode {
  const [to, choose] = useAsker(question.query.person === undefined ? "teacher" : "student");
  const { data, error, refetch } = useAnswer("checkSymptom", {
    ...question,
    query: { ...question.query, reply: to },
  });
  return <ReplyCard from={{ data: data?.reply, error, refetch }} to={to} choose={choose} />;
}
