import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { Table } from "../../parts/table.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

type Rehearsal = AnswerOf<"readRehearsal">;

/** What another policy would decide and change, and whom it touches. */
export function RehearsalResult({ rehearsal }: { readonly rehearsal: Rehearsal }): ReactNode {
  const { web, say, number } = useSpeech();
  const { people, courses } = rehearsal;
  return (
    <section className="stack">
      <h2>{say(web.rehearsal.result)}</h2>
      <p className="row">
        {rehearsal.settings.map(({ path, from, to }) => (
          <span key={path}>
            <span className="code">{path}</span> <del>{JSON.stringify(from)}</del> <ins>{JSON.stringify(to)}</ins>
          </span>
        ))}
      </p>
      <div className="cards">
        <Moves title={say(web.rehearsal.registrations)} moves={rehearsal.registrations} />
        <Moves title={say(web.rehearsal.teachers)} moves={rehearsal.teachers} />
        <Changes changes={rehearsal.changes} />
        <section className="card">
          <h3>{say(web.rehearsal.people, { total: number(people.total), n: people.total })}</h3>
          <p className="row">
            {people.examples.map((code) => (
              <Link key={code} to={`/people/${encodeURIComponent(code)}`}>
                {code}
              </Link>
            ))}
          </p>
          <h3>{say(web.rehearsal.courses, { total: number(courses.total), n: courses.total })}</h3>
          <p className="row">
            {courses.examples.map((key) => (
              <Link key={key} to={`/spaces/${encodeURIComponent(key)}`}>
                {key}
              </Link>
            ))}
          </p>
        </section>
      </div>
      <p className="soft">{say(web.rehearsal.nothingKept)}</p>
    </section>
  );
}

function Moves({ title, moves }: { readonly title: string; readonly moves: Rehearsal["registrations"] }): ReactNode {
  const { web, say, number } = useSpeech();
  const { reason } = useNames();
  return (
    <section className="card">
      <h3>{title}</h3>
      {moves.length === 0 ? (
        <p className="soft">{say(web.rehearsal.noMove)}</p>
      ) : (
        <Table
          caption={title}
          rows={moves}
          keyOf={({ from_reason, to_reason, from_outcome, to_outcome }) =>
            `${from_outcome} ${from_reason} ${to_outcome} ${to_reason}`
          }
          columns={[
            { label: say(web.rehearsal.from), show: ({ from_reason }) => reason(from_reason) },
            { label: say(web.rehearsal.to), show: ({ to_reason }) => reason(to_reason) },
            { label: say(web.common.number), show: ({ count }) => number(count), isNumber: true },
          ]}
        />
      )}
    </section>
  );
}

function Changes({ changes }: Pick<Rehearsal, "changes">): ReactNode {
  const { web, say, number } = useSpeech();
  const { kind, action, reason } = useNames();
  return (
    <section className="card">
      <h3>{say(web.rehearsal.changes)}</h3>
      <Table
        caption={say(web.rehearsal.changes)}
        rows={changes}
        keyOf={(row) => `${row.kind} ${row.action} ${row.reason}`}
        columns={[
          { label: say(web.common.action), show: (row) => action(row.action) },
          { label: say(web.common.kind), show: (row) => kind(row.kind) },
          { label: say(web.common.reason), show: (row) => reason(row.reason) },
          { label: say(web.rehearsal.from), show: ({ before }) => number(before), isNumber: true },
          { label: say(web.rehearsal.to), show: ({ after }) => number(after), isNumber: true },
        ]}
      />
    </section>
  );
}
