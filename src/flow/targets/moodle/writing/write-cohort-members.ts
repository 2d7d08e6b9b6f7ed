import { Refused } from "../service/service.ts";
import { sendRows } from "../service/send-rows.ts";
import { warningsIn } from "./answers.ts";
import { knownNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { type Refusals, sorted, type Work } from "./work.ts";

/** Puts people into cohorts and takes them out. */
export async function writeCohortMembers(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, removes } = sorted(pending, []);
  const cohorts = await knownNumbers(
    work.tx,
    "cohort",
    pending.map(({ key }) => [key[0]]),
  );
  const users = await knownNumbers(
    work.tx,
    "user",
    pending.map(({ key }) => [key[1]]),
  );
  const added = await sendRows(
    work.service,
    { does: "core_cohort_add_cohort_members", list: "members", answered: noneWarned },
    creates.map((thing) => ({
      thing,
      params: {
        cohorttype: { type: "id", value: String(cohorts.of([thing.key[0]])) },
        usertype: { type: "id", value: String(users.of([thing.key[1]])) },
      },
    })),
  );
  const removed = await sendRows(
    work.service,
    { does: "core_cohort_delete_cohort_members", list: "members" },
    removes.map((thing) => ({
      thing,
      params: { cohortid: cohorts.of([thing.key[0]]), userid: users.of([thing.key[1]]) },
    })),
  );
  return [...added, ...removed];
}

/** Somebody was a member already. */
const ALREADY = "3";

// These warnings name no row: the call is halved like one that was refused, which does no harm to rows that went through.
function noneWarned(value: unknown): Refusals {
  const warning = warningsIn(value).find(({ warningcode }) => String(warningcode) !== ALREADY);
  if (warning === undefined) return [];
  throw new Refused(String(warning.warningcode), String(warning.message));
}
