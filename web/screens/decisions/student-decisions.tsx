import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { OUTCOMES, REGISTRATION_REASONS } from "../../../src/model/reasons.ts";
import { SITUATIONS } from "../../../src/model/situations.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { choicesOf } from "../../parts/list/choices.ts";
import type { Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { OutcomeTag } from "../../parts/outcome-tag.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** The decision of each pedagogic registration; a row asks why. */
export function StudentDecisions(): ReactNode {
  const { web, say } = useSpeech();
  const { outcome, reason } = useNames();
  return (
    <List
      label={say(web.mending.students)}
      from="listDecisions"
      request={{}}
      shape={LIST_SHAPES.decisions}
      columns={useColumns()}
      open={({ student_code, element_code }) => `/why${writeAddress({ person: student_code, course: element_code })}`}
      empty={<Empty icon="search" title={say(web.mending.decisionsNone)} />}
      filters={[
        { name: "outcome", label: say(web.common.outcome), choices: choicesOf(OUTCOMES, outcome) },
        {
          name: "reason",
          label: say(web.common.reason),
          choices: Object.keys(REGISTRATION_REASONS).map((value) => ({ value, label: reason(value) })),
        },
        {
          name: "situation",
          label: say(web.mending.situation),
          choices: Object.keys(SITUATIONS).map((value) => ({ value, label: value })),
        },
      ]}
    />
  );
}

function useColumns(): readonly Column<RowOf<"listDecisions">>[] {
  const { web, say } = useSpeech();
  const names = useNames();
  return [
    {
      name: "student_code",
      label: say(web.common.student),
      width: "minmax(9rem, 1.2fr)",
      show: ({ student_name, student_code }) => student_name ?? student_code,
    },
    { name: "code", label: say(web.common.code), width: "7rem", show: ({ student_code }) => student_code },
    {
      name: "element_code",
      label: say(web.common.element),
      width: "minmax(9.5rem, 1.5fr)",
      show: ({ element_name, element_code }) =>
        element_name === null ? element_code : `${element_name} (${element_code})`,
    },
    {
      name: "outcome",
      label: say(web.common.outcome),
      width: "9.5rem",
      show: ({ outcome }) => <OutcomeTag outcome={outcome} />,
    },
    {
      name: "reason",
      label: say(web.common.reason),
      width: "minmax(9rem, 1.2fr)",
      show: ({ reason }) => names.reason(reason),
    },
    { name: "course_key", label: say(web.common.space), width: "8rem", show: ({ course_key }) => course_key ?? "" },
    {
      name: "group_codes",
      label: say(web.common.groups),
      width: "minmax(6rem, 1fr)",
      show: ({ group_codes }) => group_codes.join(", "),
    },
    { name: "component", label: say(web.common.component), width: "6rem", show: ({ component }) => component ?? "" },
    ...useExtraColumns(),
  ];
}

/** Columns for those who ask for them. */
function useExtraColumns(): readonly Column<RowOf<"listDecisions">>[] {
  const { web, say } = useSpeech();
  const { warning } = useNames();
  return [
    {
      name: "situation",
      label: say(web.mending.situation),
      width: "6rem",
      show: ({ situation }) => situation ?? "",
      isExtra: true,
    },
    {
      name: "warnings",
      label: say(web.mending.warnings),
      width: "minmax(7rem, 1fr)",
      show: ({ warnings }) => warnings.map(warning).join(", "),
      isExtra: true,
    },
  ];
}
