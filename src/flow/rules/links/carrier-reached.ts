import type { ElementFacts } from "../../../model/facts.ts";
import type { TeachingGroup } from "../../../model/teaching.ts";
import { groupsOf } from "../student-groups.ts";
import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const CYCLE = broken("carrier-cycle");
const UNUSABLE = broken("carrier-unusable");
const GROUP_MISSING = broken("carried-group-missing");
const WITHOUT_COLLECTION = broken("carried-group-without-collection");
const NOT_SHARED = broken("carried-collection-not-shared");

/** Link 7: a carried element leads into its carrier's space, through a group of a collection that both elements share. */
export const carrierReached: Link = { number: 7, name: "carrier-reached", check, facts };

function check(grounds: Grounds): Finding | null {
  const { carrier, host } = grounds.teaching;
  if (carrier.kind === "none") return null;
  if (carrier.kind === "cycle") return CYCLE;
  if (host === null || !isUsable(host)) return UNUSABLE;
  return whyNotThrough(groupsOf(grounds));
}

function isUsable(host: ElementFacts): boolean {
  return host.open && !host.suspended && !host.technical;
}

function whyNotThrough(groups: readonly TeachingGroup[]): Finding | null {
  if (groups.length === 0) return GROUP_MISSING;
  if (groups.some((group) => group.shared)) return null;
  return groups.some((group) => group.collection !== null) ? NOT_SHARED : WITHOUT_COLLECTION;
}

function facts(subject: Subject): readonly FactSeen[] {
  const { carrier, code, host } = subject.teaching;
  if (carrier.kind === "none") return [];
  const year = subject.registration.year;
  const links = [code, ...carrier.path].slice(0, -1).map((carried, at) => ({
    table: "carriers" as const,
    key: { year, carried_code: carried },
    values: { carrier: carrier.path[at] ?? null },
  }));
  const groups = groupsOf(subject).map((group) => ({
    table: "groups" as const,
    key: { group_code: group.code },
    values: { group: group.code, collection: group.collection, shared: group.shared },
  }));
  const final: readonly FactSeen[] =
    host === null
      ? []
      : [
          {
            table: "elements",
            key: { element_code: host.code },
            values: { name: host.name, technical: host.technical, open: host.open, suspended: host.suspended },
          },
        ];
  return [...links, ...final, ...groups];
}
