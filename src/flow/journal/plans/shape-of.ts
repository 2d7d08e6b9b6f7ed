import { type Kind, KINDS } from "../../../model/kinds.ts";
import type { Change, ThingState } from "../../../model/plan.ts";

/** What a change may have in common with others, as `journal.shape` keeps it. */
export interface Shape {
  readonly reason: string;
  readonly key_fields: readonly string[];
  readonly before: ThingState | null;
  readonly after: ThingState | null;
}

/** The shape of a change: its reason, and its states without what the key says already. */
export function shapeOf({ kind, key, reason, before, after }: Change): Shape {
  const { key: key_fields }: Kind = KINDS[kind];
  const said = new Map(key_fields.map((field, at) => [field, key[at]] as const));
  return { reason, key_fields, before: without(before, said), after: without(after, said) };
}

function without(state: ThingState | null, said: ReadonlyMap<string, unknown>): ThingState | null {
  if (state === null) return null;
  return Object.fromEntries(
    Object.entries(state).filter(([field, value]) => !said.has(field) || said.get(field) !== value),
  );
}
