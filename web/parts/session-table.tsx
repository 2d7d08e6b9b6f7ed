import type { ReactNode } from "react";
import type { AnswerOf } from "../api/operation-types.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { browserName } from "./browser-name.ts";
import { Table } from "./table.tsx";
import { Tag } from "./tag.tsx";

type Session = AnswerOf<"readOwnSessions">["sessions"][number];

/** Browsers in which somebody is signed in, with a way to sign out of one. */
export function SessionTable({
  sessions,
  end,
}: {
  readonly sessions: readonly Session[];
  readonly end?: (session: number) => void;
}): ReactNode {
  const { web, say, time } = useSpeech();
  if (sessions.length === 0) return <p className="soft">{say(web.access.noSession)}</p>;
  return (
    <Table
      caption={say(web.access.sessions)}
      rows={sessions}
      keyOf={({ session }) => String(session)}
      columns={[
        { label: say(web.access.browser), show: ({ browser }) => browserName(browser) },
        { label: say(web.access.address), show: ({ address }) => address, isWhole: true },
        { label: say(web.access.started), show: ({ started_at }) => time(started_at), isWhole: true },
        { label: say(web.access.seen), show: ({ seen_at }) => time(seen_at), isWhole: true },
        { label: say(web.common.status), show: (row) => <State session={row} end={end} />, isWhole: true },
      ]}
    />
  );
}

function State({
  session: { session, current },
  end,
}: {
  readonly session: Session;
  readonly end: ((session: number) => void) | undefined;
}): ReactNode {
  const { web, say } = useSpeech();
  if (current) return <Tag tone="ok">{say(web.access.current)}</Tag>;
  if (end === undefined) return null;
  return (
    <button type="button" className="plain-button" onClick={() => end(session)}>
      {say(web.access.end)}
    </button>
  );
}
