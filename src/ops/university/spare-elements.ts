import { instantOf } from "./calendar.ts";
import type { TaughtElement } from "./elements.ts";
import { unitCode } from "./element-codes.ts";
import { RandomStream } from "./random-stream.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import type { University } from "./university.ts";
import { COMPONENTS } from "./words/components.ts";
import { FREE_TOPICS } from "./words/topics.ts";

/** An element outside any degree, with one group of tutorials, that an anomaly can have for itself. */
export function spareElement(seed: number, ordinal: number): TaughtElement {
  const random = new RandomStream(seed, "spare", ordinal);
  const name = random.pick(FREE_TOPICS);
  return {
    code: `TRV-${Math.floor(ordinal / 4) + 1}${String.fromCharCode(65 + (ordinal % 4))}`,
    name,
    shortName: name.slice(0, 25).trim(),
    nature: "EC",
    component: random.pick(COMPONENTS).code,
    period: "S1",
    hours: 24,
    createdAt: instantOf(-400, 600),
    updatedAt: instantOf(-100, 600),
    remote: false,
    suspended: false,
    open: true,
    technical: false,
    teaching: "tutorials",
    core: false,
    groupCount: 1,
    lectureCount: 0,
    practicalCount: 0,
    remoteGroup: false,
  };
}

/** Half of them hang under a unit of some step, the others nowhere. */
export function spareLinkEntries({ seed, steps }: University, { code }: TaughtElement): readonly Entry[] {
  const random = new RandomStream(seed, `link to ${code}`);
  if (random.chance(0.5)) return [];
  return [
    entry("element_links", {
      parent_kind: "element",
      parent_code: unitCode(random.pick(steps), 0),
      element_code: code,
      list_type: "F",
    }),
  ];
}
