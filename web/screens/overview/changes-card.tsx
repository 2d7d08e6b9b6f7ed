import type { ReactNode } from "react";
import { KIND_NAMES } from "../../../src/model/kinds.ts";
import { BarTable } from "../../parts/charts/bar-table.tsx";
import { Card } from "../../parts/card.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Overview } from "./overview.ts";

const DEEDS = ["created", "updated", "suspended", "restored", "removed", "archived"] as const;

/** What the last run changed, by kind of thing. */
export function ChangesCard({ overview: { changes, last } }: { readonly overview: Overview }): ReactNode {
  const { web, words, say, number } = useSpeech();
  if (changes === null) return null;
  const bars = KIND_NAMES.flatMap((kind) => {
    const count = DEEDS.reduce((sum, deed) => sum + changes[kind][deed], 0);
    const to = last === null ? {} : { to: `/runs/${last.run}` };
    return count === 0 ? [] : [{ name: kind, label: say(words.changes.kinds[kind]), count, ...to }];
  });
  return (
    <Card title={say(web.overview.changesTitle)}>
      {bars.length === 0 ? (
        <p className="soft">{say(web.overview.changesNone)}</p>
      ) : (
        <BarTable
          caption={say(web.overview.changesTitle)}
          heads={[say(web.common.kind), say(web.common.number)]}
          bars={bars}
          number={number}
        />
      )}
    </Card>
  );
}
