import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import { OTHERS } from "../tables.ts";

/** What can be taken over from those who made it before us: by SQL of the tables of the picture. */
const TAKES: Readonly<Record<MoodleSettings["adopt"][number], string>> = {
  // A username under which another number stands may be another person.
  accounts: `
    update moodle.user t set owner = w.owner, kind = w.kind from wanted."user" w
     where t.owner = '${OTHERS}' and w.username = t.username and coalesce(t.person_code, w.person_code) = w.person_code`,
  spaces: `
    update moodle.course t set owner = w.owner from wanted.course w
     where t.owner = '${OTHERS}' and w.course_key = t.course_key`,
};

/** Makes ours what stands under a key that we want, where it is told to: from then on the source says what it is like. */
export async function takeOver(tx: Queries, adopt: MoodleSettings["adopt"]): Promise<void> {
  for (const what of adopt) await tx.query(TAKES[what]);
}
