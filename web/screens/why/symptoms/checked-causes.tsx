import type { ReactNode } from "react";
import { Icon, type IconName } from "../../../parts/icon.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Checked } from "./symptom.ts";

type Verdict = Checked["checked"][number]["verdict"];

const MARKS: Readonly<Record<Verdict, IconName>> = {
  applies: "broken",
  "does-not": "check",
  "cannot-tell": "why",
};

/** Every cause that was looked at, in order, and whether it is the one. */
export function CheckedCauses({ found: { checked } }: { readonly found: Checked }): ReactNode {
  const { web, words, say } = useSpeech();
  return (
    <section className="card">
      <h2>{say(web.symptoms.checked)}</h2>
      <ul className="checked">
        {checked.map(({ cause, verdict }) => (
          <li key={cause} data-verdict={verdict}>
            <Icon name={MARKS[verdict]} size={16} />
            <span>
              {say(words.causes[cause].label)} <span className="soft">{say(web.verdicts[verdict])}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
