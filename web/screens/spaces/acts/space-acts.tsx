import { type ReactNode, useState } from "react";
import { Button } from "../../../parts/button.tsx";
import { Menu } from "../../../parts/popover/menu.tsx";
import { useSession } from "../../../session/session.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Space } from "../space.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActOrder } from "./act-order.ts";
import { ActItems } from "./act-items.tsx";

/** What people may do by hand on a space of the embedded campus as a whole. */
export function SpaceActs({ space }: { readonly space: Space }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const [order, setOrder] = useState<ActOrder | null>(null);
  if (!can("act-by-hand")) return null;
  const orders: readonly ActOrder[] = [
    { does: space.visible ? "hide" : "show" },
    { does: "rename" },
    { does: "set-dates" },
    { does: "rekey" },
    { does: "enrol" },
    { does: "bind" },
  ];
  return (
    <>
      <Menu
        opener={(opens) => (
          <Button kind="other" {...opens}>
            {say(web.acts.byHand)}
          </Button>
        )}
      >
        <ActItems orders={orders} choose={setOrder} />
      </Menu>
      {order !== null && <ActDialog order={order} space={space} close={() => setOrder(null)} />}
    </>
  );
}
