import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { useAddress } from "../../../shell/use-address.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import { CheckedSymptom } from "./checked-symptom.tsx";
import type { SymptomQuestion } from "./symptom-question.ts";
import { SymptomForm } from "./symptom-form.tsx";
import type { Symptom } from "./symptom.ts";
import "./symptoms.css";

/** What somebody says, whom and where it is about, and what came of checking it. */
export function OneSymptom({ code }: { readonly code: string }): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readSymptoms", {});
  return (
    <div className="stack">
      <p className="no-print">
        <Link to="/why">{say(web.symptoms.all)}</Link>
      </p>
      <Answered from={asked}>
        {({ symptoms }) => {
          const symptom = symptoms.find((each) => each.symptom === code);
          return symptom === undefined ? <Empty icon="why" title={say(web.states.notFound)} /> : <Known of={symptom} />;
        }}
      </Answered>
    </div>
  );
}

function Known({ of: symptom }: { readonly of: Symptom }): ReactNode {
  const { web, say } = useSpeech();
  const [{ person = "", course = "" }] = useAddress();
  const isWhole = (symptom.person !== "needed" || person !== "") && (symptom.course === "none" || course !== "");
  const needsNothing = symptom.person === "none" && symptom.course === "none";
  const question: SymptomQuestion = {
    path: { symptom: symptom.symptom },
    query: {
      ...(person === "" || symptom.person === "none" ? {} : { person }),
      ...(course === "" || symptom.course === "none" ? {} : { course }),
    },
  };
  return (
    <>
      <h2 className="verdict-sentence">{say(web.symptoms.says, { says: symptom.says })}</h2>
      {!needsNothing && <SymptomForm key={`${person} ${course}`} symptom={symptom} />}
      {isWhole && <CheckedSymptom question={question} />}
    </>
  );
}
