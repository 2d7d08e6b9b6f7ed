import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

type Fact = WhyAnswer["chain"][number]["facts"][number];

/** A fact that a link looked at: what it says, and its file, line and time. */
export function FactLine({ fact: { key, values, from } }: { readonly fact: Fact }): ReactNode {
  const { web, say, time } = useSpeech();
  return (
    <div className="fact">
      <dl>
        {Object.entries({ ...key, ...values }).map(([name, value]) => (
          <FactValue key={name} name={name} value={value} />
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

function FactValue({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string | number | boolean | null;
}): ReactNode {
  const { web, words, say, number } = useSpeech();
  return (
    <div>
      <dt>{say(words.chain.values[name] ?? name.replaceAll("_", " "))}</dt>
      <dd>{shown()}</dd>
    </div>
  );

  function shown(): string {
    if (value === null || value === "") return say(web.common.none);
    if (typeof value === "boolean") return say(value ? web.common.yes : web.common.no);
    return typeof value === "number" ? number(value) : say(words.chain.choices[value] ?? value);
  }
}
