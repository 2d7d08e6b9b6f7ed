import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import type { Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { SpaceState } from "../../parts/space-state.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** All spaces, searched by name and key. */
export function SpaceList(): ReactNode {
  const { web, say } = useSpeech();
  const yesNo = [
    { value: "true", label: say(web.common.yes) },
    { value: "false", label: say(web.common.no) },
  ];
  return (
    <List
      label={say(web.screens.spaces)}
      from="listSpaces"
      request={{}}
      shape={LIST_SHAPES.spaces}
      open={({ course_key }) => `/spaces/${encodeURIComponent(course_key)}`}
      empty={<Empty icon="spaces" title={say(web.spaces.none)} />}
      filters={[
        { name: "visible", label: say(web.spaces.visible), choices: yesNo },
        { name: "archived", label: say(web.spaces.archived), choices: yesNo },
      ]}
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly Column<RowOf<"listSpaces">>[] {
  const { web, say, number } = useSpeech();
  return [
    {
      name: "course_key",
      label: say(web.common.key),
      width: "minmax(6rem, 12rem)",
      show: ({ course_key }) => course_key,
    },
    {
      name: "full_name",
      label: say(web.common.name),
      width: "minmax(12rem, 2fr)",
      show: ({ full_name }) => full_name,
    },
    {
      name: "component",
      label: say(web.common.component),
      width: "7rem",
      show: ({ component }) => component ?? "",
    },
    { name: "state", label: say(web.common.status), width: "7rem", show: (space) => <SpaceState space={space} /> },
    {
      name: "students",
      label: say(web.spaces.students),
      width: "7rem",
      show: (row) => number(row.students),
      isNumber: true,
    },
    {
      name: "teachers",
      label: say(web.spaces.teachers),
      width: "7rem",
      show: (row) => number(row.teachers),
      isNumber: true,
    },
  ];
}
