import { KINDS, type KindName } from "../../model/kinds.ts";
import type { Belonging } from "../../model/pairs.ts";
import type { Action, Change, ThingState } from "../../model/plan.ts";
import type { ChangeReason, HoldReason } from "../../model/reasons.ts";

/** What a decision says of a change; the key follows from the states. */
export interface ChangeDraft {
  readonly kind: KindName;
  readonly action: Action;
  readonly reason: ChangeReason;
  readonly belongs: Belonging;
  readonly before: ThingState | null;
  readonly after: ThingState | null;
  readonly held?: HoldReason | null;
}

/** Completes a change with its key. */
export function makeChange({ belongs, held = null, ...draft }: ChangeDraft): Change {
  const state = draft.after ?? draft.before ?? {};
  const key = KINDS[draft.kind].key.map((field) => String(state[field]));
  return { ...draft, key, component: belongs.component, step: belongs.step, held };
}
