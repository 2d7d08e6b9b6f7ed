import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { useAct } from "../../api/use-act.ts";
import { Empty } from "../../parts/empty.tsx";
import { type Column, TIME_WIDTH } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { NewTokenDialog } from "./new-token-dialog.tsx";

/** What programs come in with. */
export function TokensScreen(): ReactNode {
  const { web, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const revoke = useAct("revokeToken");
  const columns = useColumns((token) => revoke.mutate({ path: { token } }));
  return (
    <Screen
      title={say(web.screens.tokens)}
      lead={say(web.access.tokensLead)}
      actions={<Button onClick={() => setOpen(true)}>{say(web.access.make)}</Button>}
    >
      <ProblemNotice error={revoke.error} />
      <List
        label={say(web.screens.tokens)}
        from="listTokens"
        request={{}}
        shape={LIST_SHAPES.tokens}
        columns={columns}
        empty={<Empty icon="tokens" title={say(web.access.noToken)} />}
      />
      {isOpen && <NewTokenDialog close={() => setOpen(false)} />}
    </Screen>
  );
}

function useColumns(revoke: (token: number) => void): readonly Column<RowOf<"listTokens">>[] {
  const { web, words, say, time } = useSpeech();
  return [
    { name: "name", label: say(web.common.name), width: "minmax(7rem, 1fr)", show: ({ name }) => name },
    { name: "operator", label: say(web.access.operator), width: "minmax(6rem, 1fr)", show: ({ operator }) => operator },
    {
      name: "capabilities",
      label: say(web.access.capabilities),
      width: "minmax(11rem, 2fr)",
      show: ({ capabilities }) => capabilities.map((capability) => say(words.capabilities[capability])).join(", "),
    },
    { name: "ends_at", label: say(web.access.ends), width: TIME_WIDTH, show: ({ ends_at }) => time(ends_at) },
    {
      name: "seen_at",
      label: say(web.access.seen),
      width: "10.5rem",
      show: ({ seen_at }) => (seen_at === null ? say(web.access.never) : time(seen_at)),
    },
    {
      name: "revoked_at",
      label: say(web.common.status),
      width: "8rem",
      show: ({ token, name, revoked_at }) =>
        revoked_at === null ? (
          <button type="button" className="plain-button" onClick={() => revoke(token)}>
            {say(web.access.revoke)} <span className="hidden-text">{name}</span>
          </button>
        ) : (
          <Tag tone="broken">{say(web.access.revoked)}</Tag>
        ),
    },
  ];
}
