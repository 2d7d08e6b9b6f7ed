import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useHistoryColumns } from "../../parts/history-columns.tsx";
import { List } from "../../parts/list/list.tsx";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { PersonSummary } from "./person-summary.tsx";
import type { Person } from "./person.ts";

/** One person's everything: accounts, registrations, decisions, spaces, history. */
export function PersonScreen(): ReactNode {
  const { person = "" } = useParams({ strict: false });
  const asked = useAnswer("readPerson", { path: { person } });
  return <Answered from={asked}>{(found) => <OnePerson person={found} />}</Answered>;
}

function OnePerson({ person }: { readonly person: Person }): ReactNode {
  const { web, say, time } = useSpeech();
  const tabs = [
    { name: "summary", label: say(web.people.summary) },
    { name: "history", label: say(web.people.history) },
  ];
  const tab = useTab(tabs);
  const facts = { kind: say(web.people[person.kind]), code: person.code };
  return (
    <Screen
      title={say(web.people.title, { first: person.first_name, family: person.family_name })}
      lead={
        <>
          {say(web.people.codes, facts)}
          {person.component !== null && ` · ${person.component}`} ·{" "}
          {say(web.common.asOf, { time: time(person.extracted_at) })}
        </>
      }
      actions={<Link to={`/why?person=${encodeURIComponent(person.code)}`}>{say(web.people.why)}</Link>}
    >
      <Tabs label={say(web.people.tabs)} tabs={tabs} />
      {tab === "summary" ? <PersonSummary person={person} /> : <PersonHistory person={person.code} />}
    </Screen>
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
