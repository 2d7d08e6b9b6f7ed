import { type ReactNode, useState } from "react";
import { Table, type TableColumn } from "../../parts/table.tsx";
import { useSession } from "../../session/session.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ActDialog } from "./acts/act-dialog.tsx";
import { ActMenu } from "./acts/act-menu.tsx";
import type { ActOrder } from "./acts/act-order.ts";
import type { Space } from "./space.ts";

type Binding = Space["bindings"][number];

/** The cohorts bound to a space, when each is to be looked at again, and what may be done with it. */
export function SpaceBindings({ space }: { readonly space: Space }): ReactNode {
  const { web, say } = useSpeech();
  const [order, setOrder] = useState<ActOrder | null>(null);
  const columns = useColumns(space, setOrder);
  if (space.bindings.length === 0 && order === null) return null;
  return (
    <section className="card">
      <h2>{say(web.spaces.bindings)}</h2>
      <Table
        caption={say(web.spaces.bindings)}
        rows={space.bindings}
        keyOf={({ cohort_key, role }) => `${cohort_key} ${role}`}
        columns={columns}
      />
      {order !== null && <ActDialog order={order} space={space} close={() => setOrder(null)} />}
    </section>
  );
}

function useColumns({ as_of_run }: Space, choose: (order: ActOrder) => void): readonly TableColumn<Binding>[] {
  const { value } = useNames();
  const { web, say, number, time } = useSpeech();
  const { can } = useSession();
  const acts: TableColumn<Binding> = {
    label: say(web.acts.column),
    show: ({ cohort_key: cohort, role }) => (
      <ActMenu
        what={cohort}
        choose={choose}
        orders={[
          { does: "bind", cohort, role },
          { does: "unbind", cohort, role },
        ]}
      />
    ),
  };
  return [
    { label: say(web.spaces.cohort), show: ({ cohort_key }) => cohort_key },
    { label: say(web.common.role), show: ({ role }) => value(role) },
    { label: say(web.spaces.review), show: ({ review_at }) => (review_at === null ? "" : time(review_at)) },
    { label: say(web.spaces.members), show: ({ members }) => number(members), isNumber: true },
    ...(can("act-by-hand") && as_of_run === null ? [acts] : []),
  ];
}
