import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { Empty } from "../../parts/empty.tsx";
import { useHistoryColumns } from "../../parts/history-columns.tsx";
import { List } from "../../parts/list/list.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What was changed on a space, newest first. */
export function SpaceHistory({ course }: { readonly course: string }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <List
      label={say(web.spaces.history)}
      from="listSpaceHistory"
      request={{ path: { course } }}
      shape={LIST_SHAPES["space-history"]}
      columns={useHistoryColumns()}
      open={({ run }) => `/runs/${run}`}
      empty={<Empty title={say(web.spaces.noHistory)} />}
    />
  );
}
