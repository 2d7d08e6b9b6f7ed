import type { ReactNode } from "react";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Differences } from "./differences.ts";
import type { Section } from "./use-sections.ts";

/** What is the same in both runs, folded: one line a section. */
export function EqualFigures({
  sections,
  guards,
}: {
  readonly sections: readonly (Section & Differences)[];
  /** How many guards did the same in both. */
  readonly guards: number;
}): ReactNode {
  const { web, say, number } = useSpeech();
  const n = sections.reduce((sum, { equal }) => sum + equal.length, guards);
  if (n === 0) return null;
  return (
    <details className="fold card">
      <summary>{say(web.runs.equal, { n })}</summary>
      <dl className="equal">
        {sections.map(({ name, title, equal, written }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{equal.map((pair) => `${pair.name} ${(written ?? number)(pair.left)}`).join(" · ")}</dd>
          </div>
        ))}
        {guards > 0 && (
          <div>
            <dt>{say(web.runs.guards)}</dt>
            <dd>{say(web.comparison.sameGuards, { n: guards })}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}
