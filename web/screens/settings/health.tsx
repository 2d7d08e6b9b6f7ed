import type { ReactNode } from "react";
import { cureOf } from "../../../src/contract/words/cure-of.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

const TONES = { ok: "ok", warning: "warning", wrong: "broken", "out-of-reach": "broken", skipped: "plain" } as const;

/** Whether the installation is sound: expected, found, what to do. */
export function Health(): ReactNode {
  const { web, words, say } = useSpeech();
  const asked = useAnswer("examineInstallation", {});
  const { checks } = words.screens;
  return (
    <section className="card">
      <h2>{say(web.rehearsal.health)}</h2>
      <Answered from={asked}>
        {(doctor) => (
          <Table
            caption={say(web.rehearsal.health)}
            rows={doctor.checks}
            keyOf={({ check }) => check}
            columns={[
              { label: say(web.rehearsal.check), show: ({ check }) => say(checks[check]) },
              {
                label: say(web.rehearsal.found),
                show: ({ status, found }) => (
                  <Tag tone={TONES[status]}>{found === "" ? say(web.healthStatuses[status]) : found}</Tag>
                ),
              },
              { label: say(web.rehearsal.expected), show: ({ expected }) => expected },
              {
                label: say(web.runs.next),
                show: (check) => say(cureOf(words.screens, check) ?? ""),
              },
            ]}
          />
        )}
      </Answered>
    </section>
  );
}
