import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list/list.tsx";
import { usePast } from "../../parts/past/use-past.ts";
import { writeAddress } from "../../shell/address.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { useActColumn } from "./acts/use-act-column.tsx";
import type { Space } from "./space.ts";

/** The groups of a space; a row leads to its members. */
export function SpaceGroups({ space }: { readonly space: Space }): ReactNode {
  const { web, say, number } = useSpeech();
  const { course_key: course } = space;
  const past = usePast();
  const acts = useActColumn<RowOf<"listSpaceGroups">>(space, ({ group_key: group }) => ({
    what: group,
    orders: [
      { does: "add-member", group },
      { does: "remove-member", group },
    ],
  }));
  return (
    <>
      <List
        label={say(web.spaces.groups)}
        from="listSpaceGroups"
        request={{ path: { course }, query: past }}
        shape={LIST_SHAPES["space-groups"]}
        empty={<Empty title={say(web.spaces.noGroup)} />}
        open={({ group_key }) =>
          `/spaces/${encodeURIComponent(course)}${writeAddress({ part: "participants", group: group_key, ...past })}`
        }
        columns={[
          {
            name: "group_key",
            label: say(web.common.key),
            width: "minmax(7rem, 1fr)",
            show: ({ group_key }) => group_key,
          },
          { name: "name", label: say(web.common.name), width: "minmax(9.5rem, 2fr)", show: ({ name }) => name },
          { name: "owner", label: say(web.common.owner), width: "8rem", show: ({ owner }) => owner },
          {
            name: "members",
            label: say(web.spaces.members),
            width: "7rem",
            show: ({ members }) => number(members),
            isNumber: true,
          },
          ...acts.columns,
        ]}
      />
      {acts.dialog}
    </>
  );
}
