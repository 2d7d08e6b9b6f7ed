import type { ElementChange } from "./element-change.ts";
import { workingHour } from "./moment.ts";

/** An element without groups gets its first one, with everybody in it: the pseudo-group goes. */
export const firstGroup: ElementChange = {
  name: "first-group",
  lasts: [Number.POSITIVE_INFINITY],
  suits: ({ teaching }) => teaching === "pseudo",
  change: (element, moment) => ({ ...element, teaching: "direct", groupCount: 1, updatedAt: workingHour(moment) }),
  follow: (registration, moment) => ({ ...registration, groups: ["G1"], groupedAt: workingHour(moment) }),
};
