import type { ElementChange } from "./element-change.ts";
import { workingHour } from "./moment.ts";

/** The element gets another name. */
export const renamed: ElementChange = {
  name: "renamed",
  lasts: [Number.POSITIVE_INFINITY],
  change: (element, moment) => ({ ...element, name: `${element.name} & applications`, updatedAt: workingHour(moment) }),
};
