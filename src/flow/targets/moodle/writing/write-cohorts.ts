import { sendRows } from "../service/send-rows.ts";
import { allMade } from "./answers.ts";
import type { Pending } from "./pending.ts";
import { idOf, missingOf, type Refusals, sorted, type Told, type Work } from "./work.ts";

/** Makes, renames and removes cohorts of the whole site. */
export async function writeCohorts(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, ["name"]);
  const missing = missingOf(work, "cohort", ({ key }) => ({ text: String(key[0]), course: null }));
  const creating = { does: "core_cohort_create_cohorts", list: "cohorts", answered: allMade, missing };
  const made = await sendRows(
    work.service,
    creating,
    creates.map((thing) => ({ thing, params: paramsOf(thing) })),
  );
  const altered = await sendRows(
    work.service,
    { does: "core_cohort_update_cohorts", list: "cohorts" },
    updates.map((thing) => ({ thing, params: { id: idOf(thing), ...paramsOf(thing) } })),
  );
  const removed = await sendRows(
    work.service,
    { does: "core_cohort_delete_cohorts", list: "cohortids" },
    removes.map((thing) => ({ thing, params: idOf(thing) })),
  );
  return [...made, ...altered, ...removed];
}

function paramsOf({ after, key }: Told): {
  readonly categorytype: { readonly type: string; readonly value: string };
  readonly name: string;
  readonly idnumber: string;
} {
  return { categorytype: { type: "system", value: "" }, name: String(after["name"]), idnumber: String(key[0]) };
}
