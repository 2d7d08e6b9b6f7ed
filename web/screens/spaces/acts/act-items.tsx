import type { ReactNode } from "react";
import { MenuItem } from "../../../parts/popover/menu-item.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { ActOrder } from "./act-order.ts";

/** The acts of a menu; what a group is called stands beside those that are about one. */
export function ActItems({
  orders,
  choose,
}: {
  readonly orders: readonly ActOrder[];
  readonly choose: (order: ActOrder) => void;
}): ReactNode {
  const { web, say } = useSpeech();
  return orders.map((order) => (
    <MenuItem key={`${order.does} ${order.group ?? ""}`} choose={() => choose(order)}>
      {say(web.acts[order.does])}
      {order.username !== undefined && order.group !== undefined && ` (${order.group})`}
    </MenuItem>
  ));
}
