import type { CourseContext, Pair, SpaceContext } from "../../model/pairs.ts";
import type { Action, Change, ThingState } from "../../model/plan.ts";
import type { Policy } from "../../model/policy.ts";
import type { ChangeReason, HoldReason } from "../../model/reasons.ts";
import type { WantedCourse } from "../../model/wanted.ts";
import type { Basis } from "./basis.ts";
import { differs, type FieldPolicies, followSource } from "./field-policy.ts";
import { makeChange } from "./make-change.ts";

type Wanted = Omit<WantedCourse, "element">;

/** Decides one space: new, overwritten, archived, or back exactly as it was. */
export function planCourse(pair: Pair<Wanted, CourseContext>, basis: Basis): Change | null {
  const { wanted, actual, context } = pair;
  if (wanted === null) return actual === null ? null : archive(actual, context, basis);
  if (actual === null) return create(wanted, context);
  const both = { wanted, actual: withIdnumber(actual, context), context };
  if (actual["archived"] === true) return bringBack(both, basis);
  return context.moved_from === null ? update(both, basis) : takeOver(both, context.moved_from, basis);
}

/** Its identification number is compared only where somebody has altered it. */
function withIdnumber(actual: ThingState, { idnumber }: CourseContext): ThingState {
  return idnumber === null ? actual : { ...actual, idnumber };
}

/** What waits for a person because of the space itself, whatever the change. */
export function heldBySpace(context: SpaceContext, takesAway: boolean): HoldReason | null {
  if (context.collides) return "course-key-collision";
  return context.cycle && takesAway ? "carrier-cycle" : null;
}

/** Key of the category that holds what was archived in a year. */
export function archiveCategoryKey(year: string): string {
  return `archive:${year}`;
}

/** New spaces are hidden and empty; their people show them. */
function create(wanted: Wanted, context: CourseContext): Change {
  const after = {
    course_key: wanted.course_key,
    full_name: wanted.full_name,
    short_name: wanted.short_name,
    category_key: wanted.category_key,
    visible: false,
    archived: false,
    archived_from: null,
    owner: wanted.owner,
  };
  return courseChange({ action: "create", reason: "new-in-source", context, before: null, after });
}

interface Both {
  readonly wanted: Wanted;
  readonly actual: ThingState;
  readonly context: CourseContext;
}

function update({ wanted, actual, context }: Both, basis: Basis): Change | null {
  const after = follow(wanted, actual, basis);
  const reason = updateReason(actual, after);
  return reason === null ? null : courseChange({ action: "update", reason, context, before: actual, after });
}

/** The space goes on under the key of the pair; beside it only what follows the source is written, so that the rest stays people's. */
function takeOver({ wanted, actual, context }: Both, from: string, basis: Basis): Change {
  const after = follow(wanted, actual, basis);
  const fields = Object.keys(after).filter((field) => field === "category_key" || differs(actual, after, [field]));
  const before = { ...pick(actual, fields), course_key: from };
  const moved = { ...pick(after, fields), course_key: wanted.course_key };
  return courseChange({ action: "move", reason: "code-changed", context, before, after: moved });
}

function pick(state: ThingState, fields: readonly string[]): ThingState {
  return Object.fromEntries(fields.map((field) => [field, state[field] ?? null]));
}

function updateReason(before: ThingState, after: ThingState): ChangeReason | null {
  if (differs(before, after, ["idnumber"])) return "idnumber-altered";
  if (differs(before, after, ["full_name", "short_name", "visible"])) return "source-changed";
  return differs(before, after, ["category_key"]) ? "place-changed" : null;
}

function archive(actual: ThingState, context: CourseContext, { policy, year }: Basis): Change {
  const { full_name, short_name, category_key, visible } = actual;
  const after = {
    ...actual,
    full_name: policy.archive_prefix.replace("{year}", year) + String(full_name),
    category_key: archiveCategoryKey(year),
    visible: false,
    archived: true,
    archived_from: { full_name, short_name, category_key, visible, moved_to: whereTaught(context) },
  };
  return courseChange({ action: "archive", reason: archiveReason(context), context, before: actual, after });
}

function archiveReason({ no_space_reason }: CourseContext): ChangeReason {
  if (no_space_reason === "carried") return "archived-became-carried";
  return no_space_reason === "element-unknown" ? "archived-code-vanished" : "archived-no-longer-taught";
}

/** The element in whose space it is taught now: the carrier, or itself where only the remote variant is given up. */
function whereTaught({ no_space_reason, host }: CourseContext): string | null {
  return no_space_reason === "carried" || no_space_reason === null ? host : null;
}

/** Name, category and visibility as they were; then what belongs to the source. */
function bringBack({ wanted, actual, context }: Both, basis: Basis): Change {
  const { moved_to: _, ...was } = rememberedState(actual["archived_from"]);
  const restored = { ...actual, ...was, archived: false, archived_from: null };
  const after = follow(wanted, restored, basis);
  return courseChange({ action: "restore", reason: "returned", context, before: actual, after });
}

function rememberedState(value: unknown): ThingState {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The source owns names and place; a place that is still legitimate is kept. */
function follow(wanted: Wanted, actual: ThingState, { policy }: Basis): ThingState {
  const kept = wanted.places.includes(String(actual["category_key"]));
  const category_key = kept ? actual["category_key"] : wanted.category_key;
  const followed = followSource(actual, { ...wanted, category_key, visible: false }, policiesOf(policy));
  const isAltered = "idnumber" in actual && policy.course_idnumber === "set-right";
  return isAltered ? { ...followed, idnumber: null } : followed;
}

function policiesOf({ field }: Policy): FieldPolicies {
  return {
    full_name: field.course_names,
    short_name: field.course_names,
    category_key: field.course_category,
    visible: field.course_visible,
  };
}

function courseChange(draft: {
  readonly action: Action;
  readonly reason: ChangeReason;
  readonly context: CourseContext;
  readonly before: ThingState | null;
  readonly after: ThingState;
}): Change {
  const { context, ...change } = draft;
  const held = heldBySpace(context, draft.action === "archive");
  return makeChange({ kind: "course", ...change, belongs: context, held });
}
