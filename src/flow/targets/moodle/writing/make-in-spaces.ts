import { sendRows } from "../service/send-rows.ts";
import { allMade } from "./answers.ts";
import type { Numbers } from "./numbers.ts";
import { missingOf, type Refusals, type Told, type Work } from "./work.ts";

const WAYS = {
  group: { does: "core_group_create_groups", list: "groups" },
  grouping: { does: "core_group_create_groupings", list: "groupings" },
} as const;

/** Makes groups, or groupings, in spaces whose numbers are known. */
export function makeInSpaces(
  work: Work,
  kind: keyof typeof WAYS,
  { creates, courses }: { readonly creates: readonly Told[]; readonly courses: Numbers },
): Promise<Refusals> {
  const rows = creates.map((thing) => ({
    thing,
    params: {
      courseid: courses.of([thing.key[0]]),
      name: String(thing.after["name"]),
      description: "",
      idnumber: String(thing.key[1]),
    },
  }));
  const missing = missingOf(work, kind, ({ key }) => ({ text: String(key[1]), course: courses.of([key[0]]) }));
  return sendRows(work.service, { ...WAYS[kind], answered: allMade, missing }, rows);
}
