import type { ReactNode } from "react";
import { OUTCOMES } from "../../../src/model/reasons.ts";
import { FlowChart } from "../../parts/charts/flow-chart.tsx";
import { layFlow } from "../../parts/charts/flow-layout.ts";
import { useAddress } from "../../shell/use-address.ts";
import { writeAddress } from "../../shell/address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ComponentBars } from "./component-bars.tsx";
import { ComponentFilter } from "./component-filter.tsx";
import { FlowTable } from "./flow-table.tsx";
import { sumFlow } from "./sum-flow.ts";
import type { Overview } from "./overview.ts";

/** From registrations to spaces: outcomes and reasons, of all components or of one, each leading to its people. */
export function FlowCard({ overview: { flow } }: { readonly overview: Overview }): ReactNode {
  const { web, say, number } = useSpeech();
  const { outcomeOrReason } = useNames();
  const [{ component = "" }] = useAddress();
  const parts = sumFlow(flow.filter((part) => component === "" || part.component === component));
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (flow.length === 0) return null;
  return (
    <>
      <section className="card">
        <div className="spread">
          <div>
            <h2>{say(web.overview.flowTitle)}</h2>
            <p className="soft">{say(web.overview.flowLead)}</p>
          </div>
          <ComponentFilter flow={flow} />
        </div>
        <FlowChart
          layout={layFlow(parts, OUTCOMES)}
          total={`${number(total)} ${say(web.overview.flowAll)}`}
          nameOf={({ name }) => outcomeOrReason(name)}
          addressOf={({ name, outcome }) => `/decisions${writeAddress({ outcome, reason: name, component })}`}
          outcomeAddressOf={({ name }) => `/decisions${writeAddress({ outcome: name, component })}`}
          number={number}
        />
        <FlowTable parts={parts} />
      </section>
      {component === "" && <ComponentBars flow={flow} />}
    </>
  );
}
