import type { Target } from "../../../flow/targets/port.ts";
import { type Kind, KINDS, type KindName } from "../../../model/kinds.ts";
import { stateShape } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** What a target holds of a kind, by key. */
export function stateOf(target: Target, kind: KindName): ListSource {
  const { key, shown }: Kind = KINDS[kind];
  return {
    shape: stateShape(kind),
    from: () => `${target.relation(kind)} t`,
    columns: Object.fromEntries(shown.map((column) => [column, `t.${column}`])),
    order: Object.fromEntries(key.map((column) => [column, { sql: `t.${column}`, type: "text" }])),
    filters: Object.fromEntries(key.map((column) => [column, `t.${column}`])),
    within: {},
  };
}
