import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../kits/assert-holds.ts";
import type { KindName } from "../../src/model/kinds.ts";
import type { ThingState } from "../../src/model/plan.ts";
import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import { aPolicy } from "../kits/facts.ts";
import { onOwnSite } from "../kits/own-site.ts";
import { holdingsOf } from "../kits/perform.ts";
import { keyOf } from "../kits/things.ts";
import { aUniversity, type Row, syncUniversity, type University } from "../kits/university.ts";
import type { World } from "../kits/worlds.ts";

const ELEMENTS = Array.from({ length: 12 }, (_, at) => `EL${at + 10}`);
const LAW = new Set(ELEMENTS.slice(6));
const LAW_STEP = { step_code: "1DROIT", step_version: "801" };

/** Limits low enough for chance to come to either side of them; the size of files says nothing. */
const LIMITS = { component_count: 3, component_share: 0.3, everything_count: 8, user_count: 2, user_share: 0.2 };
const POLICY = aPolicy({ guard: { ...DEFAULT_POLICY.guard, ...LIMITS, source_share: 0, refused_share: 1 } });

/** Two components with a step and six elements each. */
function twoComponents(): University {
  const whole = aUniversity({ students: 10, elements: ELEMENTS });
  const { components = [], steps = [], elements = [], element_links = [] } = whole;
  return {
    ...whole,
    components: [...components, { component_code: "DRT", name: "Droit" }],
    steps: [...steps, { ...LAW_STEP, name: "Licence 1 Droit", component_code: "DRT", level: "L1" }],
    elements: elements.map((row) => (isLaw(row) ? { ...row, component_code: "DRT" } : row)),
    element_links: element_links.map((row) =>
      isLaw(row) ? { ...row, parent_code: LAW_STEP.step_code, parent_version: LAW_STEP.step_version } : row,
    ),
  };
}

function isLaw({ element_code = "" }: Row): boolean {
  return LAW.has(element_code);
}

/** Which things of a kind a run can take away, and how it is seen that it did; a thing that is not there is gone. */
const LOSSES: Partial<Record<KindName, (before: ThingState, after: ThingState) => boolean>> = {
  course: (before, after) => before["archived"] === false && after["archived"] === true,
  user: (before, after) => before["suspended"] === false && after["suspended"] === true,
  enrolment: (before, after) => before["status"] === "active" && after["status"] === "suspended",
  membership: () => false,
  group: () => false,
  grouping: () => false,
  "cohort-member": () => false,
};

/** What is there to lose: an enrolment that is suspended is lost already, unless this run removes it. */
function isThere(kind: KindName, state: ThingState): boolean {
  if (kind === "course") return state["archived"] === false;
  if (kind === "user") return state["suspended"] === false;
  return kind !== "enrolment" || state["status"] === "active";
}

/** How many of so many things were taken away. */
interface Loss {
  readonly lost: number;
  readonly of: number;
}

function lossIn(kind: KindName, things: readonly ThingState[], after: World): Loss {
  const left = new Map(after[kind].map((state) => [keyOf(kind, state).join("/"), state]));
  const lost = things.filter((state) => {
    const now = left.get(keyOf(kind, state).join("/"));
    return now === undefined || LOSSES[kind]?.(state, now) === true;
  });
  const gone = new Set(lost);
  return { lost: lost.length, of: things.filter((state) => gone.has(state) || isThere(kind, state)).length };
}

/** Says which limits a run has gone beyond: of a kind as a whole, and in each component. */
function beyond(before: World, after: World): readonly string[] {
  // The keys of the record are those of its type.
  const kinds = Object.keys(LOSSES) as readonly KindName[];
  return kinds.flatMap((kind) => {
    const parts = new Map<string, readonly ThingState[]>([["whole", before[kind]]]);
    if (kind !== "user" && kind !== "cohort-member")
      for (const [part, law] of [
        ["DRT", true],
        ["LVE", false],
      ] as const)
        parts.set(
          part,
          before[kind].filter(({ course_key }) => LAW.has(String(course_key)) === law),
        );
    return [...parts].flatMap(([part, things]) => {
      const loss = lossIn(kind, things, after);
      return isBeyond(kind, loss) ? [`${kind} ${part}: ${loss.lost} of ${loss.of}`] : [];
    });
  });
}

function isBeyond(kind: KindName, { lost, of }: Loss): boolean {
  const [count, share] =
    kind === "user" ? [LIMITS.user_count, LIMITS.user_share] : [LIMITS.component_count, LIMITS.component_share];
  return (lost > count && lost > of * share) || (lost >= LIMITS.everything_count && lost >= of);
}

function lossesOf(before: World, after: World): number {
  const kinds = Object.keys(LOSSES) as readonly KindName[];
  return kinds.reduce((sum, kind) => sum + lossIn(kind, before[kind], after).lost, 0);
}

describe("test/properties/limits", () => {
  it("keeps what a run really takes away within every limit, whatever is delivered", async () => {
    const whole = twoComponents();
    const seen = { taken: 0, held: 0 };
    const chances = fc.tuple(fc.infiniteStream(fc.nat({ max: 99 })), fc.constantFrom(4, 12, 30, 60));
    const property = fc.asyncProperty(chances, ([chance, loss]) =>
      onOwnSite(POLICY, async (site, t) => {
        await syncUniversity(t, site, { university: whole });
        // Some files are whole, some lose a share of their rows.
        const tables = Object.entries(whole).map(([table, rows]) => {
          const share = Number(chance.next().value) < 50 ? 0 : loss;
          return [table, rows.filter(() => Number(chance.next().value) >= share)] as const;
        });
        const left: University = Object.fromEntries(tables);
        for (const day of [1, 2, 40]) {
          const before = await holdingsOf(site.store, site.flow.target);
          const { applied } = await syncUniversity(t, site, { university: left, day });
          const after = await holdingsOf(site.store, site.flow.target);
          assert.deepEqual(beyond(before, after), []);
          seen.taken += lossesOf(before, after);
          seen.held += applied?.held ?? 0;
        }
      }),
    );
    await assertHolds(property, { numRuns: 6, endOnFailure: true });
    assert.ok(seen.taken > 0 && seen.held > 0, "some removals are made, and some are held");
  });
});
