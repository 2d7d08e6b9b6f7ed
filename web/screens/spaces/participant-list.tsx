import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { choicesOf } from "../../parts/list/choices.ts";
import type { Choice, Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { usePast } from "../../parts/past/use-past.ts";
import { Tag } from "../../parts/tag.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { type ActsOnRow, useActColumn } from "./acts/use-act-column.tsx";
import type { Space } from "./space.ts";

type Participant = RowOf<"listParticipants">;

/** Who is in a space, by which method, whose enrolment it is and which run made it; a row asks why. */
export function ParticipantList({ space }: { readonly space: Space }): ReactNode {
  const { web, say } = useSpeech();
  const { course_key, participants } = space;
  const acts = useActColumn<Participant>(space, actsOn);
  const past = usePast();
  return (
    <>
      <List
        label={say(web.spaces.participants)}
        from="listParticipants"
        request={{ path: { course: course_key }, query: past }}
        shape={LIST_SHAPES.participants}
        columns={[...useColumns(), ...acts.columns]}
        empty={<Empty icon="people" title={say(web.spaces.noParticipant)} />}
        open={({ username, person_code }) =>
          `/why${writeAddress({ person: person_code ?? username, course: course_key, ...past })}`
        }
        filters={[
          { name: "role", label: say(web.common.role), choices: values("role") },
          { name: "method", label: say(web.common.method), choices: values("method") },
          { name: "status", label: say(web.common.status), choices: values("status") },
        ]}
      />
      {acts.dialog}
    </>
  );

  function values(column: "role" | "method" | "status"): readonly Choice[] {
    return choicesOf([...new Set(participants.map((row) => row[column]))], (value) => value);
  }
}

/** Taking somebody out of the space or of a group, or putting them into another one. */
function actsOn({ username, role, method, group_keys }: Participant): ActsOnRow {
  return {
    what: username,
    orders: [
      { does: "unenrol", username, role, method },
      { does: "add-member", username },
      ...group_keys.map((group) => ({ does: "remove-member", username, group }) as const),
    ],
  };
}

function useColumns(): readonly Column<Participant>[] {
  const { web, say, time } = useSpeech();
  const { value } = useNames();
  return [
    {
      name: "family_name",
      label: say(web.common.person),
      width: "minmax(9rem, 1.4fr)",
      show: ({ family_name, first_name, username }) =>
        family_name === null ? username : `${family_name} ${first_name ?? ""}`,
    },
    { name: "person_code", label: say(web.common.code), width: "7rem", show: ({ person_code }) => person_code ?? "" },
    {
      name: "username",
      label: say(web.people.usernames),
      width: "8rem",
      show: ({ username }) => username,
      isExtra: true,
    },
    { name: "role", label: say(web.common.role), width: "8rem", show: ({ role }) => value(role) },
    { name: "method", label: say(web.common.method), width: "7rem", show: ({ method }) => value(method) },
    {
      name: "status",
      label: say(web.common.status),
      width: "7rem",
      show: ({ status }) => <Tag tone={status === "active" ? "ok" : "warning"}>{value(status)}</Tag>,
    },
    {
      name: "group_keys",
      label: say(web.common.groups),
      width: "minmax(6rem, 1fr)",
      show: ({ group_keys }) => group_keys.join(", "),
    },
    { name: "owner", label: say(web.common.owner), width: "7rem", show: ({ owner }) => owner },
    {
      name: "ends_at",
      label: say(web.spaces.end),
      width: "9.5rem",
      show: ({ ends_at }) => (ends_at === null ? "" : time(ends_at)),
    },
    {
      name: "run",
      label: say(web.common.since),
      width: "8rem",
      show: ({ run }) => (run === null ? say(web.why.byHand) : say(web.common.run, { run: String(run) })),
    },
  ];
}
