import { type ReactNode, useState } from "react";
import type { Column } from "../../../parts/list/column.ts";
import { useSession } from "../../../session/session.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Space } from "../space.ts";
import { ActDialog } from "./act-dialog.tsx";
import { ActMenu } from "./act-menu.tsx";
import type { ActOrder } from "./act-order.ts";

/** What may be done by hand on a row, and what the row is about. */
export interface ActsOnRow {
  readonly what: string;
  readonly orders: readonly ActOrder[];
}

/** A last column with what may be done by hand on each row, and the dialog that it opens; neither for those who may not. */
export function useActColumn<Row>(
  space: Space,
  actsOn: (row: Row) => ActsOnRow,
): { readonly columns: readonly Column<Row>[]; readonly dialog: ReactNode } {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const [order, setOrder] = useState<ActOrder | null>(null);
  if (!can("act-by-hand") || space.as_of_run !== null) return { columns: [], dialog: null };
  return {
    columns: [
      {
        name: "acts",
        label: say(web.acts.column),
        width: "4.5rem",
        show: (row, isActive) => <ActMenu {...actsOn(row)} choose={setOrder} isReached={isActive} />,
      },
    ],
    dialog: order === null ? null : <ActDialog order={order} space={space} close={() => setOrder(null)} />,
  };
}
