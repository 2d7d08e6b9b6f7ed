import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { AllAnswers } from "./all-answers.tsx";
import { OneAnswer } from "./one-answer.tsx";
import { WhyForm } from "./why-form.tsx";
import { WhyStart } from "./why-start.tsx";
import "./why.css";

/** Why a person is, or is not, in a space: asked by the address, so that the answer can be sent to a colleague. */
export function WhyScreen(): ReactNode {
  const { web, say, time } = useSpeech();
  const [{ person = "", course = "", at = "" }] = useAddress();
  const day = at === "" ? undefined : endOfDay(at);
  return (
    <Screen title={say(web.why.title)} lead={say(web.why.lead)}>
      <div className="stack">
        <WhyForm key={`${person} ${course} ${at}`} />
        {day !== undefined && person !== "" && (
          <Notice tone="held">
            <p>{say(web.why.thatDay, { time: time(day) })}</p>
          </Notice>
        )}
        {person === "" ? <WhyStart /> : <Asked person={person} course={course} at={day} />}
      </div>
    </Screen>
  );
}

/** The past is asked for by day: as it was when that day ended. */
function endOfDay(day: string): string {
  return `${day.slice(0, 10)}T23:59:59Z`;
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
  const query = { person, ...(course === "" ? {} : { course }), ...(at === undefined ? {} : { at }) };
  const asked = useAnswer("askWhy", { query });
  return (
    <Answered from={asked} lines={12}>
      {(why) =>
        Array.isArray(why) ? (
          <AllAnswers person={person} answers={why} />
        ) : (
          <OneAnswer answer={why} further={why.further} />
        )
      }
    </Answered>
  );
}
