import type { Curriculum } from "./curriculum.ts";
import type { Element } from "./elements.ts";
import { RandomStream } from "./random-stream.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import type { Step } from "./steps.ts";

/** The tree of a step: step to semesters to units to taught elements; the borrowed one hangs under the last unit too. */
export function linkEntries(seed: number, curriculum: Curriculum): readonly Entry[] {
  const { step, semesters, units, borrowed } = curriculum;
  const last = units.at(-1);
  return [
    ...semesters.map((semester) => stepLink(step, semester)),
    ...units.flatMap(({ element, semester, leaves }) => [
      ...semesters.slice(semester, semester + 1).map((parent) => elementLink(parent, element, "O")),
      ...leaves.map((leaf) =>
        elementLink(
          element,
          leaf,
          leaf.core ? "O" : new RandomStream(seed, `list of ${leaf.code}`).pick(["X", "X", "F"]),
        ),
      ),
    ]),
    ...(borrowed && last ? [elementLink(last.element, borrowed, "F")] : []),
  ];
}

function stepLink(step: Step, child: Element): Entry {
  return entry("element_links", {
    parent_kind: "step",
    parent_code: step.code,
    parent_version: step.version,
    element_code: child.code,
    list_type: "O",
  });
}

function elementLink(parent: Element, child: Element, type: string): Entry {
  return entry("element_links", {
    parent_kind: "element",
    parent_code: parent.code,
    element_code: child.code,
    list_type: type,
  });
}
