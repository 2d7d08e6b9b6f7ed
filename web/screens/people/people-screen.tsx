import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list/list.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Students and staff, searched as one types. */
export function PeopleScreen(): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Screen title={say(web.screens.people)} lead={say(web.people.lead)}>
      <List
        label={say(web.screens.people)}
        from="listPeople"
        request={{}}
        shape={LIST_SHAPES.people}
        open={({ code }) => `/people/${encodeURIComponent(code)}`}
        empty={<Empty icon="people" title={say(web.people.none)} />}
        filters={[
          {
            name: "kind",
            label: say(web.common.kind),
            choices: (["student", "staff"] as const).map((value) => ({ value, label: say(web.people[value]) })),
          },
        ]}
        columns={[
          {
            name: "family_name",
            label: say(web.common.name),
            width: "minmax(11rem, 2fr)",
            show: ({ family_name, first_name, gone }) =>
              `${family_name} ${first_name}${gone ? ` · ${say(web.people.gone)}` : ""}`,
          },
          { name: "code", label: say(web.common.code), width: "8rem", show: ({ code }) => code },
          { name: "kind", label: say(web.common.kind), width: "8rem", show: ({ kind }) => say(web.people[kind]) },
          {
            name: "usernames",
            label: say(web.people.usernames),
            width: "minmax(7rem, 1fr)",
            show: ({ usernames }) => usernames.join(", "),
          },
          {
            name: "component",
            label: say(web.common.component),
            width: "8rem",
            show: ({ component }) => component ?? "",
          },
        ]}
      />
    </Screen>
  );
}
