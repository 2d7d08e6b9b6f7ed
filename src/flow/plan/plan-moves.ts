import type { DisplacedThing } from "../../model/pairs.ts";
import type { Change } from "../../model/plan.ts";
import { makeChange } from "./make-change.ts";

/** What makes room goes whole, and is no removal that a guard counts: a person has said that the other space takes its place. */
export function planDisplaced({ kind, actual, context }: DisplacedThing): Change {
  return makeChange({ kind, action: "clear", reason: "code-changed", belongs: context, before: actual, after: null });
}
