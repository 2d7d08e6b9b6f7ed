import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Answered } from "../../../parts/answered.tsx";
import { writeAddress } from "../../../shell/address.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import { MessageBox } from "./message-box.tsx";
import type { Symptom } from "./symptom.ts";
import "./symptoms.css";

type About = "aboutBoth" | "aboutSpace" | "aboutPerson" | "general";

/** In the order in which a help desk hears them most. */
const GROUPS: readonly About[] = ["aboutBoth", "aboutSpace", "aboutPerson", "general"];

/** Where to start when there is only what somebody says, or the message that they saw. */
export function SymptomStart(): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readSymptoms", {});
  return (
    <section className="stack">
      <div>
        <h2>{say(web.symptoms.start)}</h2>
        <p className="soft">{say(web.symptoms.startLead)}</p>
      </div>
      <Answered from={asked} lines={8}>
        {({ symptoms }) => (
          <div className="symptoms">
            {GROUPS.map((about) => (
              <SymptomGroup
                key={about}
                about={about}
                symptoms={symptoms.filter((symptom) => aboutOf(symptom) === about)}
              />
            ))}
            <MessageBox />
          </div>
        )}
      </Answered>
    </section>
  );
}

function aboutOf({ person, course }: Symptom): About {
  if (course === "none") return person === "none" ? "general" : "aboutPerson";
  return person === "none" ? "aboutSpace" : "aboutBoth";
}

function SymptomGroup({
  about,
  symptoms,
}: {
  readonly about: About;
  readonly symptoms: readonly Symptom[];
}): ReactNode {
  const { web, say } = useSpeech();
  return (
    <section className="card">
      <h3>{say(web.symptoms[about])}</h3>
      <ul className="symptom-list">
        {symptoms.map(({ symptom, says }) => (
          <li key={symptom}>
            <Link to={`/why${writeAddress({ symptom })}`}>{say(web.symptoms.says, { says })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
