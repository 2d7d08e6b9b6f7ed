import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { WATCH_KINDS } from "../../../src/model/watch.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { choicesOf } from "../../parts/list/choices.ts";
import type { Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What nothing mends by itself and no run changes. */
export function WatchList(): ReactNode {
  const { web, words, say } = useSpeech();
  const kinds = choicesOf(WATCH_KINDS, (kind) => say(words.watched[kind]));
  return (
    <List
      label={say(web.drift.watch)}
      from="listWatch"
      request={{}}
      shape={LIST_SHAPES.watch}
      columns={useColumns()}
      filters={[{ name: "kind", label: say(web.common.kind), choices: kinds }]}
      open={({ course_key }) => (course_key === null ? null : `/spaces/${encodeURIComponent(course_key)}`)}
      empty={<Empty title={say(web.drift.watchNone)} />}
    />
  );
}

function useColumns(): readonly Column<RowOf<"listWatch">>[] {
  const { web, words, say, time, number } = useSpeech();
  const { value } = useNames();
  return [
    {
      name: "course_key",
      label: say(web.common.space),
      width: "minmax(7rem, 1fr)",
      show: (row) => row.course_key ?? "",
    },
    {
      name: "kind",
      label: say(web.drift.what),
      width: "minmax(11rem, 2fr)",
      show: ({ kind }) => say(words.watched[kind]),
    },
    {
      name: "username",
      label: say(web.common.person),
      width: "8rem",
      show: ({ username, cohort_key }) => username ?? cohort_key ?? "",
    },
    {
      name: "role",
      label: say(web.common.role),
      width: "7rem",
      show: ({ role }) => (role === null ? "" : value(role)),
    },
    { name: "owner", label: say(web.common.owner), width: "7rem", show: ({ owner }) => owner ?? "", isExtra: true },
    {
      name: "students",
      label: say(web.drift.students),
      width: "6rem",
      isNumber: true,
      show: ({ students }) => (students === null ? "" : number(students)),
    },
    {
      name: "review_at",
      label: say(web.drift.review),
      width: "9.5rem",
      show: ({ review_at }) => (review_at === null ? "" : time(review_at)),
    },
    {
      name: "because",
      label: say(web.common.because),
      width: "minmax(7rem, 1fr)",
      show: ({ because }) => because ?? "",
    },
  ];
}
