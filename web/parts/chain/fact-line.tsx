import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

type Fact = WhyAnswer["chain"][number]["facts"][number];

/** What every fact of a chain is about: said once above it. */
const SAID_ABOVE = new Set(["student_code", "person_code", "staff_code", "year", "step_code", "step_version"]);

/** A fact that a link looked at: what it says, and its file, line and time. */
export function FactLine({ fact: { key, values, from } }: { readonly fact: Fact }): ReactNode {
  const { web, say, time } = useSpeech();
  const { field, value } = useNames();
  const told = Object.entries({ ...key, ...values }).filter(([name]) => name in values || !SAID_ABOVE.has(name));
  return (
    <div className="fact">
      <dl>
        {told.map(([name, what]) => (
          <div key={name}>
            <dt>{field(name)}</dt>
            <dd>{value(what)}</dd>
          </div>
        ))}
      </dl>
      {from === null ? (
        <span className="fact-from">{say(web.why.absent)}</span>
      ) : (
        <span className="fact-from">
          <span className="code">{say(web.why.from, { file: from.file, line: String(from.line) })}</span> ·{" "}
          {time(from.time)}
        </span>
      )}
    </div>
  );
}
