import type { ElementChange } from "./element-change.ts";

/** The code is removed with all that hangs on it: by mistake, then it is back two days later, or on purpose. */
export const vanished: ElementChange = {
  name: "vanished",
  lasts: [2, Number.POSITIVE_INFINITY],
  change: (element) => ({ ...element, absent: true }),
};
