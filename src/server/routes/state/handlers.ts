import type { stateOperations } from "../../../contract/api/operations/state.ts";
import type { KindName } from "../../../model/kinds.ts";
import { stateOf } from "../../../ops/lists/index.ts";
import type { Handler, Handlers } from "../../handler.ts";
import { standingOf } from "../../standing-of.ts";

/** What the target holds, kind by kind. */
export const stateHandlers: Handlers<keyof typeof stateOperations> = {
  stateCategories: ofKind("category"),
  stateCourses: ofKind("course"),
  stateUsers: ofKind("user"),
  stateCohorts: ofKind("cohort"),
  stateCohortMembers: ofKind("cohort-member"),
  stateGroupings: ofKind("grouping"),
  stateGroups: ofKind("group"),
  stateEnrolments: ofKind("enrolment"),
  stateMemberships: ofKind("membership"),
  stateBindings: ofKind("binding"),
};

function ofKind(kind: KindName): Handler<keyof typeof stateOperations> {
  return {
    within: ["platform"],
    answer: async ({ service, query }) => ({ source: stateOf(await standingOf(service, query), kind) }),
  };
}
