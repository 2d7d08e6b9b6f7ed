import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Table, type TableColumn } from "../../../parts/table.tsx";
import { Tag } from "../../../parts/tag.tsx";
import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Checked } from "./symptom.ts";

type Participant = NonNullable<Checked["participants"]>[number];

const AT_FIRST = 20;

/** Who is in the space, by which method, and the line of the source that wants it. */
export function SymptomParticipants({
  participants,
  byMethod,
}: {
  readonly participants: readonly Participant[];
  readonly byMethod: NonNullable<Checked["by_method"]>;
}): ReactNode {
  const { web, say, number } = useSpeech();
  const { value } = useNames();
  const columns = useColumns();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? participants : participants.slice(0, AT_FIRST);
  return (
    <section className="card">
      <h2>{say(web.spaces.participants)}</h2>
      <p className="row">
        {Object.entries(byMethod).map(([method, count]) => (
          <Tag key={method}>
            {number(count)} {value(method)}
          </Tag>
        ))}
      </p>
      {participants.length === 0 && <p className="soft">{say(web.spaces.noParticipant)}</p>}
      {participants.length > 0 && (
        <Table
          caption={say(web.spaces.participants)}
          rows={shown}
          keyOf={({ course, username, role, method }) => [course, username, role, method].join(" ")}
          columns={columns}
        />
      )}
      {shown.length < participants.length && (
        <button type="button" className="plain-button" onClick={() => setWhole(true)}>
          {say(web.common.more, { count: participants.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function useColumns(): readonly TableColumn<Participant>[] {
  const { web, say } = useSpeech();
  const { value } = useNames();
  return [
    { label: say(web.common.person), show: ({ name, username }) => (name === "" ? username : name) },
    { label: say(web.common.role), show: ({ role }) => value(role) },
    { label: say(web.common.method), show: ({ method }) => value(method) },
    { label: say(web.common.status), show: ({ status }) => value(status) },
    {
      label: say(web.common.since),
      show: ({ run }) =>
        run === null ? (
          say(web.why.byHand)
        ) : (
          <Link to={`/runs/${run}`}>{say(web.common.run, { run: String(run) })}</Link>
        ),
    },
    { label: say(web.symptoms.source), show: ({ source }) => source ?? "" },
  ];
}
