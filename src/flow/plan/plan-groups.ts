import type { GroupContext, Pair, SpaceContext } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { WantedGroup, WantedGrouping } from "../../model/wanted.ts";
import { differs } from "./field-policy.ts";
import { makeChange } from "./make-change.ts";
import { heldBySpace } from "./plan-course.ts";

/** One text for a group of a space. */
export function groupId(course: unknown, group: unknown): string {
  return `${String(course)}\u0000${String(group)}`;
}

/** Decides one group: made, renamed, or removed when nobody is left in it. */
export function planGroup(pair: Pair<WantedGroup, GroupContext>): Change | null {
  const { wanted, actual, context } = pair;
  if (wanted === null) return actual === null ? null : removeGroup(actual, context);
  const { course_key, group_key, name, grouping_keys, owner } = wanted;
  if (actual === null)
    return makeChange({
      kind: "group",
      action: "create",
      reason: "new-in-source",
      belongs: context,
      before: null,
      after: { course_key, group_key, name, grouping_keys, owner },
      held: heldBySpace(context, false),
    });
  const after = { ...actual, name, grouping_keys };
  if (!differs(actual, after, ["name", "grouping_keys"])) return null;
  return makeChange({
    kind: "group",
    action: "update",
    reason: "source-changed",
    belongs: context,
    before: actual,
    after,
    held: heldBySpace(context, false),
  });
}

function removeGroup(actual: ThingState, context: GroupContext): Change | null {
  if (context.members > 0) return null;
  return makeChange({
    kind: "group",
    action: "remove",
    reason: "no-longer-needed",
    belongs: context,
    before: actual,
    after: null,
    held: heldBySpace(context, true),
  });
}

/** Decides one grouping: made, renamed, or removed when none of the groups that stay is in it. */
export function planGrouping(
  pair: Pair<WantedGrouping, SpaceContext>,
  staying: ReadonlySet<string> = new Set(),
): Change | null {
  const { wanted, actual, context } = pair;
  if (wanted !== null)
    return actual === null
      ? makeChange({
          kind: "grouping",
          action: "create",
          reason: "new-in-source",
          belongs: context,
          before: null,
          after: { ...wanted },
          held: heldBySpace(context, false),
        })
      : makeChange({
          kind: "grouping",
          action: "update",
          reason: "source-changed",
          belongs: context,
          before: actual,
          after: { ...actual, name: wanted.name },
          held: heldBySpace(context, false),
        });
  if (actual === null || staying.has(groupId(actual["course_key"], actual["grouping_key"]))) return null;
  return makeChange({
    kind: "grouping",
    action: "remove",
    reason: "no-longer-needed",
    belongs: context,
    before: actual,
    after: null,
    held: heldBySpace(context, true),
  });
}
