import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { AnswerOf, RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { type Column, type Filter, TIME_WIDTH } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { reasonsOf } from "./mending-counts.ts";

/** Who is not where they should be, to work through; a row asks why. */
export function ToMendList({ mending }: { readonly mending: AnswerOf<"readMending"> }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <List
      label={say(web.mending.list)}
      from="listToMend"
      request={{}}
      shape={LIST_SHAPES["to-mend"]}
      columns={useColumns()}
      filters={useFilters(mending)}
      open={({ person_code, element_code }) => `/why${writeAddress({ person: person_code, course: element_code })}`}
      empty={<Empty title={say(web.mending.none)} />}
    />
  );
}

function useFilters({ components }: AnswerOf<"readMending">): readonly Filter[] {
  const { web, say } = useSpeech();
  const { reason, mender } = useNames();
  const who = new Set(components.flatMap(({ reasons }) => reasons.map((row) => row.who)));
  return [
    {
      name: "component",
      label: say(web.common.component),
      choices: components.flatMap(({ component, name }) =>
        component === null ? [] : [{ value: component, label: name ?? component }],
      ),
    },
    {
      name: "reason",
      label: say(web.common.reason),
      choices: reasonsOf(components, "").map(({ name }) => ({ value: name, label: reason(name) })),
    },
    { name: "who", label: say(web.common.who), choices: [...who].map((value) => ({ value, label: mender(value) })) },
  ];
}

function useColumns(): readonly Column<RowOf<"listToMend">>[] {
  const { web, say, time } = useSpeech();
  const { reason, mender } = useNames();
  return [
    {
      name: "person_code",
      label: say(web.common.person),
      width: "minmax(9rem, 1.2fr)",
      show: ({ person_name, person_code }) => person_name ?? person_code,
    },
    { name: "code", label: say(web.common.code), width: "7rem", show: ({ person_code }) => person_code },
    {
      name: "element_code",
      label: say(web.common.element),
      width: "minmax(9.5rem, 1.5fr)",
      show: ({ element_name, element_code }) => element_name ?? element_code ?? "",
    },
    {
      name: "reason",
      label: say(web.common.reason),
      width: "minmax(9.5rem, 1.3fr)",
      show: (row) => reason(row.reason),
    },
    { name: "who", label: say(web.common.who), width: "minmax(8rem, 1fr)", show: ({ who }) => mender(who) },
    { name: "component", label: say(web.common.component), width: "6rem", show: ({ component }) => component ?? "" },
    { name: "since", label: say(web.common.since), width: TIME_WIDTH, show: ({ since }) => time(since) },
  ];
}
