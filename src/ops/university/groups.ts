import type { TaughtElement } from "./elements.ts";
import { groupHostOf } from "./elements.ts";
import { YEAR } from "./calendar.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";

/** The end of the code of the group of those who study at a distance. */
const REMOTE_ENDING = "EM";

/**
 * Groups of one element by kind, as they end its code: `CM1` lectures, `TD2` tutorials, `TP3` practicals, `G1` groups on the
 * element itself.
 */
interface GroupKind {
  readonly ending: string;
  readonly count: number;
  readonly seats: number;
  readonly collected: boolean;
}

/** Tells all groups and collections that an element has of its own, and the collections it shares with its carrier. */
export function groupEntries(element: TaughtElement): readonly Entry[] {
  return [...groupKinds(element).flatMap((kind) => kindEntries(element, kind)), ...sharedCollectionEntries(element)];
}

/** The endings of the groups a student of the element may be moved among, tutorials or direct ones. */
export function tutorialEnding(element: TaughtElement, number: number): string {
  const host = groupHostOf(element);
  return `${host.teaching === "direct" ? "G" : "TD"}${(number % host.groupCount) + 1}`;
}

/** The code of the collection of tutorials. */
function tutorialCollection(element: TaughtElement): string {
  return `${element.code}TD`;
}

function groupKinds(element: TaughtElement): readonly GroupKind[] {
  const tutorials = { ending: "TD", count: element.groupCount, seats: 36, collected: true };
  switch (element.teaching) {
    case "tutorials":
      return [tutorials];
    case "lectures":
      return [
        { ending: "CM", count: element.lectureCount, seats: 500, collected: true },
        tutorials,
        { ending: "TP", count: element.practicalCount, seats: 20, collected: true },
      ];
    case "direct":
      return [{ ending: "G", count: element.groupCount, seats: 40, collected: false }];
    case "pseudo":
    case "carried":
    case "none":
      return [];
    default:
      return element.teaching satisfies never;
  }
}

function kindEntries(element: TaughtElement, kind: GroupKind): readonly Entry[] {
  const collection = `${element.code}${kind.ending}`;
  const groups = Array.from({ length: kind.count }, (_, number) =>
    groupEntry(element, kind, `${kind.ending}${number + 1}`),
  );
  if (!kind.collected) return groups;
  const remote = element.remoteGroup && kind.ending === "TD" ? [groupEntry(element, kind, REMOTE_ENDING)] : [];
  return [
    entry("collections", { collection_code: collection, name: `${kind.ending} ${element.shortName}` }),
    entry("collection_elements", { collection_code: collection, element_code: element.code }),
    ...groups,
    ...remote,
  ];
}

function groupEntry(element: TaughtElement, kind: GroupKind, ending: string): Entry {
  return entry("groups", {
    group_code: `${element.code}${ending}`,
    name: ending === REMOTE_ENDING ? remoteName(element) : `${ending} ${element.shortName}`,
    collection_code: kind.collected ? `${element.code}${kind.ending}` : "",
    element_code: kind.collected ? "" : element.code,
    // Some offices date their groups, most leave them open.
    first_year: element.code.endsWith("B") ? String(Number(YEAR) - 2) : "",
    last_year: element.code.endsWith("B") ? String(Number(YEAR) + 1) : "",
    capacity: String(kind.seats),
  });
}

/** The one word that makes a group a remote one, as each office writes it. */
function remoteName({ shortName, component }: TaughtElement): string {
  const written = ["CEMU", "Cemu", "cemu"][component.length % 3];
  return component < "N" ? `Groupe ${written} ${shortName}` : `${shortName} (${written}, à distance)`;
}

function sharedCollectionEntries(element: TaughtElement): readonly Entry[] {
  const { carriedBy } = element;
  if (carriedBy === undefined || carriedBy.collection === "not-shared") return [];
  const [from, to] = carriedBy.collection === "carrier" ? [carriedBy.final, element] : [element, carriedBy.final];
  return [entry("collection_elements", { collection_code: tutorialCollection(from), element_code: to.code })];
}

/** The carrier relation that an element is the carried part of. */
export function carrierEntries({ code, carriedBy }: TaughtElement): readonly Entry[] {
  if (carriedBy === undefined) return [];
  return [entry("carriers", { year: YEAR, carrier_code: carriedBy.code, carried_code: code })];
}
