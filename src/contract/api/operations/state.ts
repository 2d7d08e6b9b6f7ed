import { type KindName } from "../../../model/kinds.ts";
import { stateShape } from "../../../model/lists.ts";
import { stateRow } from "../../documents/rows.ts";
import type { List, Operation } from "../operation.ts";
import { moment } from "./moment.ts";

/** What the target holds, kind by kind. */
export const stateOperations = {
  stateCategories: stateOf("category"),
  stateCourses: stateOf("course"),
  stateUsers: stateOf("user"),
  stateCohorts: stateOf("cohort"),
  stateCohortMembers: stateOf("cohort-member"),
  stateGroupings: stateOf("grouping"),
  stateGroups: stateOf("group"),
  stateEnrolments: stateOf("enrolment"),
  stateMemberships: stateOf("membership"),
  stateBindings: stateOf("binding"),
} as const satisfies Readonly<Record<string, Operation>>;

function stateOf(kind: KindName) {
  return {
    kind: "list",
    address: `/state/${kind}`,
    admission: "see-state",
    does: `Lists what the target holds, or held: ${kind}, by key.`,
    query: { at: moment.optional() },
    errors: ["no-run-yet", "past-unknown"],
    shape: stateShape(kind),
    row: stateRow(kind),
  } as const satisfies List;
}
