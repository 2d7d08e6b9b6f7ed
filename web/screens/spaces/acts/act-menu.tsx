import type { ReactNode } from "react";
import { Icon } from "../../../parts/icon.tsx";
import { Menu } from "../../../parts/popover/menu.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import { ActItems } from "./act-items.tsx";
import type { ActOrder } from "./act-order.ts";

/** What may be done by hand on one row: of a person, a group or a binding. */
export function ActMenu({
  what,
  orders,
  choose,
  isReached = true,
}: {
  /** What the row is about, for those who do not see where the button stands. */
  readonly what: string;
  readonly orders: readonly ActOrder[];
  readonly choose: (order: ActOrder) => void;
  /** Whether Tab leads to it. */
  readonly isReached?: boolean;
}): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Menu
      opener={(opens) => (
        <button
          {...opens}
          type="button"
          className="plain-button act-button"
          aria-label={`${say(web.acts.byHand)} : ${what}`}
          tabIndex={isReached ? 0 : -1}
        >
          <Icon name="more" />
        </button>
      )}
    >
      <ActItems orders={orders} choose={choose} />
    </Menu>
  );
}
