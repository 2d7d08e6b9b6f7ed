import { becameCarried } from "./became-carried.ts";
import { codeChanged } from "./code-changed.ts";
import type { ElementChange } from "./element-change.ts";
import { firstGroup } from "./first-group.ts";
import { renamed } from "./renamed.ts";
import { suspended } from "./suspended.ts";
import { vanished } from "./vanished.ts";

/** What happens to elements: one of each every day, more in a large university. */
export const ELEMENT_CHANGES: readonly ElementChange[] = [
  suspended,
  vanished,
  becameCarried,
  codeChanged,
  firstGroup,
  renamed,
];
