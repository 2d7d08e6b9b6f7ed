import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { BarTable } from "../../parts/charts/bar-table.tsx";
import { Curve } from "../../parts/charts/curve.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { countsOverTime, reasonsOf } from "./mending-counts.ts";
import { ToMendList } from "./to-mend-list.tsx";

type Mending = AnswerOf<"readMending">;

/** What is to be mended, by component and reason, over time; then the list to work through. */
export function ToMendScreen(): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readMending", {});
  return (
    <Screen title={say(web.screens.toMend)} lead={say(web.mending.lead)}>
      <Answered from={asked}>{(mending) => <Mendings mending={mending} />}</Answered>
    </Screen>
  );
}

function Mendings({ mending }: { readonly mending: Mending }): ReactNode {
  const { web, say, number } = useSpeech();
  const [{ component = "" }] = useAddress();
  if (mending.components.length === 0) return <Empty title={say(web.mending.none)} />;
  return (
    <div className="stack">
      <div className="cards no-print">
        <Components mending={mending} />
        <Reasons mending={mending} component={component} />
        <section className="card">
          <h2>{say(web.mending.overTime)}</h2>
          <Curve title={say(web.mending.total)} points={countsOverTime(mending.history, component)} number={number} />
        </section>
      </div>
      <ToMendList mending={mending} />
    </div>
  );
}

function Components({ mending: { components } }: { readonly mending: Mending }): ReactNode {
  const { web, say, number } = useSpeech();
  return (
    <section className="card">
      <h2>{say(web.mending.byComponent)}</h2>
      <BarTable
        caption={say(web.mending.byComponent)}
        heads={[say(web.common.component), say(web.mending.total)]}
        number={number}
        bars={components
          .toSorted((one, other) => other.total - one.total)
          .map(({ component, name, total }) => ({
            name: component ?? "",
            label: name ?? component ?? say(web.common.noComponent),
            count: total,
            tone: "warning",
            ...(component === null ? {} : { to: `/to-mend?component=${encodeURIComponent(component)}` }),
          }))}
      />
    </section>
  );
}

function Reasons({ mending, component }: { readonly mending: Mending; readonly component: string }): ReactNode {
  const { web, say, number } = useSpeech();
  const { reason } = useNames();
  const narrowed = component === "" ? "" : `&component=${encodeURIComponent(component)}`;
  return (
    <section className="card">
      <h2>{say(web.mending.byReason)}</h2>
      <BarTable
        caption={say(web.mending.byReason)}
        heads={[say(web.common.reason), say(web.mending.total)]}
        number={number}
        bars={reasonsOf(mending.components, component).map(({ name, count }) => ({
          name,
          label: reason(name),
          count,
          tone: "warning",
          to: `/to-mend?reason=${name}${narrowed}`,
        }))}
      />
    </section>
  );
}
