import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list/list.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** The groups of a space; a row leads to its members. */
export function SpaceGroups({ course }: { readonly course: string }): ReactNode {
  const { web, say, number } = useSpeech();
  return (
    <List
      label={say(web.spaces.groups)}
      from="listSpaceGroups"
      request={{ path: { course } }}
      shape={LIST_SHAPES["space-groups"]}
      empty={<Empty title={say(web.spaces.noGroup)} />}
      open={({ group_key }) =>
        `/spaces/${encodeURIComponent(course)}?part=participants&group=${encodeURIComponent(group_key)}`
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
      ]}
    />
  );
}
