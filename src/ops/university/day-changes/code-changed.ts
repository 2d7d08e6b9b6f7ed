import type { ElementChange } from "./element-change.ts";
import { workingHour } from "./moment.ts";

/** The element goes on under another code, with the same students and a name that is nearly the same. */
export const codeChanged: ElementChange = {
  name: "code-changed",
  lasts: [Number.POSITIVE_INFINITY],
  change: (element, moment) => {
    const at = workingHour(moment);
    return { ...element, code: `${element.code}2`, name: `${element.name} (2026)`, createdAt: at, updatedAt: at };
  },
};
