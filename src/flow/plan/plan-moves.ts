import type { KindName } from "../../model/kinds.ts";
import type { Belonging } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import { makeChange } from "./make-change.ts";

/** A thing in a space that makes room for another one. */
export interface Displaced {
  readonly kind: KindName;
  readonly actual: ThingState;
  readonly context: Belonging;
}

/** What makes room goes whole, and is no removal that a guard counts: a person has said that the other space takes its place. */
export function planDisplaced({ kind, actual, context }: Displaced): Change {
  return makeChange({ kind, action: "clear", reason: "code-changed", belongs: context, before: actual, after: null });
}
