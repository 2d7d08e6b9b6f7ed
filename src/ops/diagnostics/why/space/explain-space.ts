import { decideSpace, type ExplainedLink, type FactSeen } from "../../../../flow/rules/index.ts";
import type { NoSpaceReason } from "../../../../model/decision.ts";
import type { Teaching } from "../../../../model/teaching.ts";

/** A condition of a space: the reasons that break it, and what it looks at. */
interface Condition {
  readonly name: string;
  readonly breaks: readonly NoSpaceReason[];
  facts(teaching: Teaching, year: string): readonly FactSeen[];
}

/** In the order in which the decision checks them. */
const CONDITIONS: readonly Condition[] = [
  { name: "space-element", breaks: ["element-unknown"], facts: elementFacts },
  { name: "space-own", breaks: ["carrier-cycle", "carried"], facts: carrierFacts },
  { name: "space-open", breaks: ["element-technical", "element-closed"], facts: openFacts },
  { name: "space-taught", breaks: ["no-group-no-load"], facts: taughtFacts },
];

/** The conditions of an element's space as they came out: by the function that decides at night. */
export function explainSpace(teaching: Teaching, year: string): readonly ExplainedLink[] {
  const space = decideSpace(teaching);
  const brokenAt = space.exists
    ? CONDITIONS.length
    : CONDITIONS.findIndex(({ breaks }) => breaks.includes(space.reason));
  return CONDITIONS.map((condition, at): ExplainedLink => {
    const link = { number: at + 1, name: condition.name };
    if (at > brokenAt) return { ...link, status: "not-reached", code: null, facts: [] };
    const code = at === brokenAt && !space.exists ? space.reason : null;
    return { ...link, status: code === null ? "ok" : "broken", code, facts: condition.facts(teaching, year) };
  });
}

function elementFacts({ code, element }: Teaching): readonly FactSeen[] {
  return [factOf(code, element === null ? { known: false } : { name: element.name, suspended: element.suspended })];
}

function openFacts({ code, element }: Teaching): readonly FactSeen[] {
  return element === null ? [] : [factOf(code, { technical: element.technical, open: element.open })];
}

function taughtFacts({ code, element, groups, pseudoGroup }: Teaching): readonly FactSeen[] {
  if (element === null) return [];
  return [factOf(code, { groups: groups.size, teaching_hours: element.hours, pseudo_group: pseudoGroup })];
}

function factOf(code: string, values: FactSeen["values"]): FactSeen {
  return { table: "elements", key: { element_code: code }, values };
}

function carrierFacts({ code, carrier }: Teaching, year: string): readonly FactSeen[] {
  if (carrier.kind === "none") return [];
  return [code, ...carrier.path].slice(0, -1).map((carried, at) => ({
    table: "carriers",
    key: { year, carried_code: carried },
    values: { carrier: carrier.path[at] ?? null },
  }));
}
