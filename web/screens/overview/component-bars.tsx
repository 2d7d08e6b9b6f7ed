import type { ReactNode } from "react";
import { Card } from "../../parts/card.tsx";
import { BarTable } from "../../parts/charts/bar-table.tsx";
import { writeAddress } from "../../shell/address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { componentsOf } from "./components-of.ts";
import type { Overview } from "./overview.ts";

/** How many registrations of each component lead to no space. */
export function ComponentBars({ flow }: Pick<Overview, "flow">): ReactNode {
  const { web, say, number } = useSpeech();
  const components = componentsOf(flow)
    .filter(({ missing }) => missing > 0)
    .toSorted((one, other) => other.missing - one.missing);
  if (components.length === 0) return null;
  return (
    <Card title={say(web.overview.trendMissing)}>
      <BarTable
        caption={say(web.overview.trendMissing)}
        heads={[say(web.common.component), say(web.common.number)]}
        number={number}
        bars={components.map(({ code, name, missing }) => ({
          name: code,
          label: name ?? code,
          count: missing,
          tone: "broken",
          to: `/decisions${writeAddress({ component: code, outcome: "not-enrolled" })}`,
        }))}
      />
    </Card>
  );
}
