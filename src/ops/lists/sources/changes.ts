import { HOLD } from "../../../flow/journal/plans/index.ts";
import { quotedTexts } from "../../../infra/store/quoted.ts";
import { SET_ROOM } from "../../../model/alike.ts";
import { KINDS_OF_SPACES } from "../../../model/kinds.ts";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { AHEAD, APPLY_ORDER } from "../../../model/plan.ts";
import type { ListSource } from "../source.ts";

/** The changes of a plan in the order of applying. */
export function changesOf(planRun: number): ListSource {
  return {
    shape: LIST_SHAPES.changes,
    from: () => "journal.change c",
    where: (put) => [`c.run = ${put(planRun)}`],
    columns: {
      seq: "c.seq",
      kind: "c.kind",
      action: "c.action",
      reason: "c.reason",
      key: "c.key",
      component: "c.component",
      step: "c.step",
      before: "c.before",
      after: "c.after",
      held: "c.held",
      hold: `case when c.held is not null then ${HOLD} end`,
    },
    order: { seq: { sql: "c.seq", type: "integer" } },
    filters: {
      kind: (place, kinds) => ofKinds(planRun, place, kinds),
      action: "c.action",
      reason: "c.reason",
      component: "c.component",
      held: "c.held",
      hold: (holds) => `(c.held is not null and ${HOLD} = any(${holds}))`,
      course_key: (courses) => `(c.kind in (${quotedTexts(KINDS_OF_SPACES)}) and c.key[1] = any(${courses}))`,
    },
    // Keys are codes: folding a million of them would take longer than anybody waits.
    search: (word) => `strpos(lower(array_to_string(c.key, ' ')), ${word}) > 0`,
    within: { components: (codes) => `c.component = any(${codes})` },
  };
}

/**
 * Condition: changes of these kinds. They are numbered by sets of one kind each: there is no need to look outside of those. Where some
 * go ahead of all others, it begins with these.
 */
function ofKinds(planRun: number, place: string, kinds: readonly string[]): string {
  const sets = APPLY_ORDER.flatMap(({ kind }, set) => (kinds.includes(kind) ? [set] : []));
  const [first = 0, last = -1] = [sets.at(0), sets.at(-1)];
  const begin = `(select case when exists (select from journal.line where run = ${planRun} and seq < 0)
    then ${(first - AHEAD) * SET_ROOM} else ${first * SET_ROOM} end)`;
  return `(c.kind = any(${place}) and c.seq between ${begin} and ${(last + 1) * SET_ROOM})`;
}
