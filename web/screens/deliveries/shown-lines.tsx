import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** A row as it stands in its file, between its neighbours and below the header. */
export function ShownLines({
  delivery,
  file,
  line,
}: {
  readonly delivery: string;
  readonly file: string;
  readonly line: number;
}): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readLines", { path: { delivery }, query: { file, line } });
  return (
    <section className="card">
      <h2>{say(web.deliveries.row)}</h2>
      <p className="soft code">{say(web.why.from, { file, line: String(line) })}</p>
      <Answered from={asked}>
        {({ header, lines }) => (
          <pre className="lines" tabIndex={0}>
            {header !== null && `${"1".padStart(6)}  ${header}\n`}
            {lines.map((each) => {
              const text = `${String(each.line).padStart(6)}  ${each.text}\n`;
              return each.line === line ? <mark key={each.line}>{text}</mark> : text;
            })}
          </pre>
        )}
      </Answered>
    </section>
  );
}
