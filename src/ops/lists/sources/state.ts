import { type Kind, KINDS, type KindName } from "../../../model/kinds.ts";
import { stateShape } from "../../../model/lists.ts";
import type { Standing } from "../../past/index.ts";
import type { ListSource } from "../source.ts";

/** What the target holds of a kind, or held, by key. */
export function stateOf(standing: Standing, kind: KindName): ListSource {
  const { key, shown }: Kind = KINDS[kind];
  return {
    shape: stateShape(kind),
    from: () => `${standing.relation(kind)} t`,
    columns: Object.fromEntries(shown.map((column) => [column, `t.${column}`])),
    order: Object.fromEntries(key.map((column) => [column, { sql: `t.${column}`, type: "text" }])),
    filters: Object.fromEntries(key.map((column) => [column, `t.${column}`])),
    within: {},
  };
}
