import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import { OTHERS } from "../tables.ts";
import type { ReadKind } from "./readings.ts";

/** What can be taken over from those who made it before us, by kind: its name in `moodle.adopt`, and SQL of the tables of the picture. */
const TAKES: Partial<
  Readonly<Record<ReadKind, { readonly name: MoodleSettings["adopt"][number]; readonly sql: string }>>
> = {
  // A username under which another number stands may be another person.
  user: {
    name: "accounts",
    sql: `
      update moodle.user t set owner = w.owner, kind = w.kind from wanted."user" w
       where t.owner = '${OTHERS}' and w.username = t.username and coalesce(t.person_code, w.person_code) = w.person_code`,
  },
  course: {
    name: "spaces",
    sql: `
      update moodle.course t set owner = w.owner from wanted.course w
       where t.owner = '${OTHERS}' and w.course_key = t.course_key`,
  },
};

/** Makes ours what stands under a key that we want, where it is told to: from then on the source says what it is like. */
export async function takeOver(tx: Queries, kind: ReadKind, adopt: MoodleSettings["adopt"]): Promise<void> {
  const taken = TAKES[kind];
  if (taken !== undefined && adopt.includes(taken.name)) await tx.query(taken.sql);
}
