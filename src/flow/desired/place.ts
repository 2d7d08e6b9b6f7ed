import { compareText } from "../../model/compare-text.ts";
import type { ElementFacts, PlaceFacts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { WantedCategory } from "../../model/wanted.ts";

/** The categories from the top down to the one that holds the space. */
export type CategoryPath = readonly WantedCategory[];

/** Where a space may stand: the first place is the one chosen for a new space. */
export interface Placing {
  readonly paths: readonly CategoryPath[];
  /** Key of the step of the chosen place; null for an element without link. */
  readonly step: string | null;
}

/**
 * Orders the legitimate places of an element: those in its own component first, then by lowest step code. An element
 * without any link stands under its component.
 */
export function placeElement(element: ElementFacts, places: readonly PlaceFacts[], policy: Policy): Placing {
  const [chosen, ...others] = places.toSorted((a, b) => comparePlaces(element, a, b));
  if (chosen === undefined) return { paths: [unlinkedPath(element)], step: null };
  return {
    paths: [chosen, ...others].map((place) => categoryPath(place, policy)),
    step: `${chosen.step}-${chosen.version}`,
  };
}

function comparePlaces(element: ElementFacts, a: PlaceFacts, b: PlaceFacts): number {
  const own = Number(b.component === element.component) - Number(a.component === element.component);
  return own !== 0 ? own : compareText(sortKey(a), sortKey(b));
}

function sortKey(place: PlaceFacts): string {
  return [place.step, place.version, ...place.parents.map((parent) => parent.code)].join("\u0000");
}

/** Component, level, step, then one category a parent element. */
function categoryPath(place: PlaceFacts, policy: Policy): CategoryPath {
  const component: WantedCategory = {
    category_key: `cmp:${place.component}`,
    parent_key: null,
    name: place.componentName,
  };
  const level = place.level === null ? [] : [childOf(component, `/${place.level}`, place.level)];
  const above = level[0] ?? component;
  const step: WantedCategory = {
    category_key: `step:${place.step}-${place.version}`,
    parent_key: above.category_key,
    name: `(${place.step}${place.version}) ${place.stepName}`,
  };
  const path = [component, ...level, step];
  let last = step;
  for (const parent of place.parents.slice(0, policy.category_depth ?? undefined)) {
    last = childOf(last, `/${parent.code}`, `(${parent.code}) ${parent.name}`);
    path.push(last);
  }
  return path;
}

function unlinkedPath(element: ElementFacts): CategoryPath {
  const code = element.component ?? "none";
  const component: WantedCategory = {
    category_key: `cmp:${code}`,
    parent_key: null,
    name: element.componentName ?? code,
  };
  return [component, childOf(component, "/none", "Hors maquette")];
}

function childOf(parent: WantedCategory, suffix: string, name: string): WantedCategory {
  return { category_key: parent.category_key + suffix, parent_key: parent.category_key, name };
}
