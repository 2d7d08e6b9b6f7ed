import { type ReactNode, useMemo } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { PastNotice } from "../../parts/past/past-notice.tsx";
import { usePast } from "../../parts/past/use-past.ts";
import { Screen } from "../../shell/screen.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { AllAnswers } from "./all-answers.tsx";
import { OneAnswer } from "./one-answer.tsx";
import type { Question } from "./question.ts";
import { OneSymptom } from "./symptoms/one-symptom.tsx";
import { SymptomStart } from "./symptoms/symptom-start.tsx";
import { WhyForm } from "./why-form.tsx";
import "./why.css";

/** Why a person is, or is not, in a space: asked by the address, so that the answer can be sent to a colleague. */
export function WhyScreen(): ReactNode {
  const { web, say } = useSpeech();
  const [{ symptom = "" }] = useAddress();
  return (
    <Screen title={say(web.why.title)} lead={say(web.why.lead)}>
      {symptom === "" ? <WhyOne /> : <OneSymptom key={symptom} code={symptom} />}
    </Screen>
  );
}

function WhyOne(): ReactNode {
  const { canEverywhere } = useSession();
  const [{ person = "", course = "" }] = useAddress();
  const { at } = usePast();
  return (
    <div className="stack">
      <WhyForm key={`${person} ${course} ${at ?? ""}`} />
      {person !== "" && <PastNotice />}
      {person !== "" && <Asked person={person} course={course} at={at} />}
      {person === "" && canEverywhere("ask-why") && <SymptomStart />}
    </div>
  );
}

function Asked({
  person,
  course,
  at,
}: {
  readonly person: string;
  readonly course: string;
  readonly at: string | undefined;
}): ReactNode {
  const query = useMemo<Question>(
    () => ({ person, ...(course === "" ? {} : { course }), ...(at === undefined ? {} : { at }) }),
    [person, course, at],
  );
  const asked = useAnswer("askWhy", { query });
  return (
    <Answered from={asked} lines={12}>
      {(why) =>
        Array.isArray(why) ? (
          <AllAnswers person={person} answers={why} />
        ) : (
          <OneAnswer answer={why} further={why.further} asked={query} />
        )
      }
    </Answered>
  );
}
