import type { ReactNode } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { WebWords } from "../../words/web-words.ts";

/** What people say, in the order in which they say it most. */
const SYMPTOMS = [
  "unseen",
  "absent",
  "moved",
  "teacher",
  "group",
  "yesterday",
  "name",
] as const satisfies readonly (keyof WebWords["symptoms"])[];

/** Where to start when there is only what somebody says. */
export function WhyStart(): ReactNode {
  const { web, say } = useSpeech();
  return (
    <section>
      <h2>{say(web.why.start)}</h2>
      <p className="soft">{say(web.why.startLead)}</p>
      <dl className="symptoms">
        {SYMPTOMS.map((symptom) => (
          <div key={symptom} className="card">
            <dt>{say(web.symptoms[symptom])}</dt>
            <dd className="soft">{say(web.symptoms[`${symptom}Look`])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
