import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Notice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Untaken } from "../../parts/untaken.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { SpaceBindings } from "./space-bindings.tsx";
import type { Space } from "./space.ts";

/** What a space is: what to know first, its settings, its participants by method, its cohort bindings. */
export function SpaceSummary({ space }: { readonly space: Space }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <div className="stack">
      {space.archived && (
        <Notice tone="warning">
          <p>{say(web.spaces.archivedMeans)}</p>
        </Notice>
      )}
      {space.holds.length > 0 && (
        <Notice tone="held">
          <p>
            <Link to="/holds">{say(web.spaces.holdsHere)}</Link>
          </p>
        </Notice>
      )}
      <Untaken taking={space.taking} />
      {space.carries.length > 0 && <p>{say(web.spaces.carries, { elements: space.carries.join(", ") })}</p>}
      {space.variant !== null && (
        <p>
          {say(web.common.before, { text: say(web.spaces.variant) })}{" "}
          <Link to={`/spaces/${encodeURIComponent(space.variant)}`}>{space.variant}</Link>
        </p>
      )}
      <div className="cards">
        <Settings space={space} />
        <ByMethod space={space} />
        <SpaceBindings space={space} />
      </div>
    </div>
  );
}

function Settings({ space: { settings } }: { readonly space: Space }): ReactNode {
  const { web, say } = useSpeech();
  const { field, value } = useNames();
  return (
    <section className="card">
      <h2>{say(web.spaces.settings)}</h2>
      <p className="soft">{say(web.spaces.settingsLead)}</p>
      <Table
        caption={say(web.spaces.settings)}
        rows={settings}
        keyOf={({ field }) => field}
        columns={[
          { label: say(web.spaces.field), show: (row) => field(row.field) },
          { label: say(web.spaces.value), show: (row) => value(row.value) },
          {
            label: say(web.spaces.belongsTo),
            show: ({ belongs_to }) => (
              <Tag tone={belongs_to === "source" ? "accent" : "plain"}>{say(web.spaces[belongs_to])}</Tag>
            ),
          },
        ]}
      />
    </section>
  );
}

function ByMethod({ space: { participants } }: { readonly space: Space }): ReactNode {
  const { value } = useNames();
  const { web, say, number } = useSpeech();
  return (
    <section className="card">
      <h2>{say(web.spaces.byMethod)}</h2>
      {participants.length === 0 ? (
        <p className="soft">{say(web.spaces.noParticipant)}</p>
      ) : (
        <Table
          caption={say(web.spaces.byMethod)}
          rows={participants}
          keyOf={({ role, method, status }) => `${role} ${method} ${status}`}
          columns={[
            { label: say(web.common.role), show: ({ role }) => value(role) },
            { label: say(web.common.method), show: ({ method }) => value(method) },
            { label: say(web.common.status), show: ({ status }) => value(status) },
            { label: say(web.common.number), show: ({ count }) => number(count), isNumber: true },
          ]}
        />
      )}
    </section>
  );
}
