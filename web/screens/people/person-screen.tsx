import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useHistoryColumns } from "../../parts/history-columns.tsx";
import { List } from "../../parts/list/list.tsx";
import { PastChoice } from "../../parts/past/past-choice.tsx";
import { PastNotice } from "../../parts/past/past-notice.tsx";
import { usePast } from "../../parts/past/use-past.ts";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { writeAddress } from "../../shell/address.ts";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { PersonSummary } from "./person-summary.tsx";
import type { Person } from "./person.ts";

/** One person's everything: accounts, registrations, decisions, spaces, history; today or on a day of the past. */
export function PersonScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { person: code = "" } = useParams({ strict: false });
  const past = usePast();
  const asked = useAnswer("readPerson", { path: { person: code }, query: past });
  const person = asked.data;
  return (
    <Screen
      title={person === undefined ? code : nameOf(person)}
      lead={person !== undefined && <PersonLead person={person} />}
      actions={
        <>
          <Link to={`/why${writeAddress({ person: code, ...past })}`}>{say(web.people.why)}</Link>
          <PastChoice />
        </>
      }
    >
      <PastNotice run={person?.as_of_run ?? null} />
      <Answered from={asked}>{(found) => <PersonParts person={found} />}</Answered>
    </Screen>
  );

  function nameOf({ first_name: first, family_name: family }: Person): string {
    return say(web.people.title, { first, family });
  }
}

function PersonLead({ person: { kind, code, component, gone, extracted_at } }: { readonly person: Person }): ReactNode {
  const { web, say, time } = useSpeech();
  return (
    <>
      {say(web.people.codes, { kind: say(web.people[kind]), code })}
      {component !== null && ` · ${component}`}
      {gone && ` · ${say(web.people.gone)}`} · {say(web.common.asOf, { time: time(extracted_at) })}
    </>
  );
}

function PersonParts({ person }: { readonly person: Person }): ReactNode {
  const { web, say } = useSpeech();
  const tabs = [
    { name: "summary", label: say(web.people.summary) },
    { name: "history", label: say(web.people.history) },
  ];
  const tab = useTab(tabs);
  return (
    <>
      <Tabs label={say(web.people.tabs)} tabs={tabs} />
      {tab === "summary" ? <PersonSummary person={person} /> : <PersonHistory person={person.code} />}
    </>
  );
}

function PersonHistory({ person }: { readonly person: string }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <List
      label={say(web.people.history)}
      from="listPersonHistory"
      request={{ path: { person } }}
      shape={LIST_SHAPES["person-history"]}
      columns={useHistoryColumns()}
      open={({ run }) => `/runs/${run}`}
      empty={<Empty title={say(web.spaces.noHistory)} />}
    />
  );
}
