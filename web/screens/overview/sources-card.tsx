import type { ReactNode } from "react";
import { Table } from "../../parts/table.tsx";
import { Card } from "../../parts/card.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Overview } from "./overview.ts";

/** How fresh each delivered file is. */
export function SourcesCard({ overview: { sources } }: { readonly overview: Overview }): ReactNode {
  const { web, say, number, time } = useSpeech();
  return (
    <Card title={say(web.overview.sourcesTitle)}>
      {sources.length === 0 ? (
        <p className="soft">{say(web.overview.sourcesNone)}</p>
      ) : (
        <Table
          caption={say(web.overview.sourcesTitle)}
          rows={sources}
          keyOf={({ source, table }) => source + table}
          columns={[
            { label: say(web.overview.file), show: ({ file }) => <span className="code">{file}</span> },
            { label: say(web.overview.extracted), show: ({ extracted_at }) => time(extracted_at) },
            { label: say(web.overview.rows), show: ({ rows }) => number(rows), isNumber: true },
          ]}
        />
      )}
    </Card>
  );
}
