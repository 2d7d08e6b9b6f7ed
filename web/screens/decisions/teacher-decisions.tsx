import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { TEACHER_REASONS } from "../../../src/model/reasons.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import type { Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { OutcomeTag } from "../../parts/outcome-tag.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** The decision of each planned activity with a teacher; a row asks why. */
export function TeacherDecisions(): ReactNode {
  const { web, say } = useSpeech();
  const { outcome, reason } = useNames();
  return (
    <List
      label={say(web.mending.teachers)}
      from="listTeachers"
      request={{}}
      shape={LIST_SHAPES.teachers}
      columns={useColumns()}
      open={({ staff_code, element_code }) => `/why${writeAddress({ person: staff_code, course: element_code })}`}
      empty={<Empty icon="search" title={say(web.mending.decisionsNone)} />}
      filters={[
        {
          name: "outcome",
          label: say(web.common.outcome),
          choices: ["enrolled", "not-enrolled"].map((value) => ({ value, label: outcome(value) })),
        },
        {
          name: "reason",
          label: say(web.common.reason),
          choices: Object.keys(TEACHER_REASONS).map((value) => ({ value, label: reason(value) })),
        },
      ]}
    />
  );
}

function useColumns(): readonly Column<RowOf<"listTeachers">>[] {
  const { web, say } = useSpeech();
  const names = useNames();
  return [
    {
      name: "staff_code",
      label: say(web.common.teacher),
      width: "minmax(9rem, 1.2fr)",
      show: ({ staff_name, staff_code }) => staff_name ?? staff_code,
    },
    {
      name: "element_code",
      label: say(web.common.element),
      width: "minmax(9.5rem, 1.5fr)",
      show: ({ element_name, element_code }) => element_name ?? element_code ?? "",
    },
    { name: "activity_id", label: say(web.mending.activity), width: "8rem", show: ({ activity_id }) => activity_id },
    {
      name: "outcome",
      label: say(web.common.outcome),
      width: "9rem",
      show: ({ outcome }) => <OutcomeTag outcome={outcome} />,
    },
    {
      name: "reason",
      label: say(web.common.reason),
      width: "minmax(9.5rem, 1.2fr)",
      show: ({ reason }) => names.reason(reason),
    },
    {
      name: "course_key",
      label: say(web.common.space),
      width: "9.5rem",
      show: ({ course_key }) => course_key.join(", "),
    },
    { name: "component", label: say(web.common.component), width: "6rem", show: ({ component }) => component ?? "" },
  ];
}
