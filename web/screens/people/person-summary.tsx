import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { EnrolmentState } from "../../parts/enrolment-state.tsx";
import { OutcomeTag } from "../../parts/outcome-tag.tsx";
import { SpaceState } from "../../parts/space-state.tsx";
import { Table } from "../../parts/table.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Person } from "./person.ts";
import { Accounts, Registrations } from "./person-records.tsx";

/** What is known of a person, on one page: what was decided first, then where they are, then what it rests on. */
export function PersonSummary({ person }: { readonly person: Person }): ReactNode {
  return (
    <div className="stack">
      <Decisions person={person} />
      <Enrolments person={person} />
      <div className="cards">
        <Accounts person={person} />
        <Registrations person={person} />
      </div>
    </div>
  );
}

function Decisions({ person: { code, decisions } }: { readonly person: Person }): ReactNode {
  const { web, say } = useSpeech();
  const names = useNames();
  return (
    <section className="card">
      <h2>{say(web.people.decisions)}</h2>
      {decisions.length === 0 ? (
        <p className="soft">{say(web.people.noDecision)}</p>
      ) : (
        <Table
          caption={say(web.people.decisions)}
          rows={decisions}
          keyOf={({ element, through }) => `${element ?? ""} ${through ?? ""}`}
          columns={[
            {
              label: say(web.common.element),
              show: ({ element, element_name }) => (
                <Link to={`/why${writeAddress({ person: code, course: element })}`}>
                  {element_name ?? element ?? say(web.common.none)}
                </Link>
              ),
            },
            {
              label: say(web.common.outcome),
              show: ({ outcome }) => <OutcomeTag outcome={outcome} />,
            },
            { label: say(web.common.reason), show: ({ reason }) => names.reason(reason) },
            { label: say(web.common.groups), show: ({ group_codes }) => group_codes.join(", ") },
            {
              label: say(web.common.since),
              show: ({ since_run }) => say(web.common.run, { run: String(since_run) }),
            },
          ]}
        />
      )}
    </section>
  );
}

function Enrolments({ person: { enrolments } }: { readonly person: Person }): ReactNode {
  const { web, say } = useSpeech();
  const { value } = useNames();
  return (
    <section className="card">
      <h2>{say(web.people.enrolments)}</h2>
      {enrolments.length === 0 ? (
        <p className="soft">{say(web.people.noEnrolment)}</p>
      ) : (
        <Table
          caption={say(web.people.enrolments)}
          rows={enrolments}
          keyOf={({ course_key, role, method }) => `${course_key} ${role} ${method}`}
          columns={[
            {
              label: say(web.common.space),
              show: ({ course_key, full_name }) => (
                <Link to={`/spaces/${encodeURIComponent(course_key)}`}>{full_name ?? course_key}</Link>
              ),
            },
            { label: say(web.spaces.visible), show: (space) => <SpaceState space={space} /> },
            { label: say(web.common.role), show: ({ role }) => value(role) },
            { label: say(web.common.method), show: ({ method }) => value(method) },
            { label: say(web.common.status), show: (one) => <EnrolmentState enrolment={one} /> },
            { label: say(web.common.groups), show: ({ groups }) => groups.join(", ") },
            { label: say(web.common.owner), show: ({ owner }) => owner },
          ]}
        />
      )}
    </section>
  );
}
