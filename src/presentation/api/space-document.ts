import { z } from "zod";
import type { spaceDocument as schema } from "../../contract/api/documents/spaces.ts";
import type { Policy } from "../../model/policy.ts";
import type { Taking } from "../../ops/diagnostics/published/index.ts";
import type { Binding, CategoryName, MethodCount, Space, SpaceHold } from "../../ops/spaces/index.ts";
import { takingOf } from "../taking-of.ts";

type Document = z.infer<typeof schema>;

/** Everything about one space. */
export interface SpaceSeen {
  readonly space: Space;
  readonly path: readonly CategoryName[];
  readonly variant: string | null;
  readonly carries: readonly string[];
  readonly participants: readonly MethodCount[];
  readonly taking: Taking | null;
  readonly bindings: readonly Binding[];
  readonly holds: readonly SpaceHold[];
  readonly asOfRun: number | null;
}

/** One space, as the API tells of it. */
export function spaceDocument(seen: SpaceSeen, policy: Policy): Document {
  const { space } = seen;
  return {
    course_key: space.courseKey,
    idnumber: space.idnumber,
    element: space.element,
    component: space.component,
    step: space.step,
    path: seen.path.map(({ key, name }) => ({ category_key: key, name })),
    visible: space.visible,
    archived: space.archived,
    archived_from: z.record(z.string(), z.json()).nullable().parse(space.archivedFrom),
    owner: space.owner,
    wanted: space.wanted,
    variant: seen.variant,
    carries: [...seen.carries],
    settings: settingsOf(space, policy),
    participants: [...seen.participants],
    taking: takingOf(seen.taking),
    groups: space.groups,
    bindings: seen.bindings.map(bindingOf),
    holds: [...seen.holds],
    as_of_run: seen.asOfRun,
  };
}

/** Each setting with who writes it: where the policy follows the source, a run does; all else belongs to people. */
function settingsOf(space: Space, { field }: Policy): Document["settings"] {
  const { course_names: names, course_category: category, course_visible: visible } = field;
  return [
    setting("full_name", space.fullName, names),
    setting("short_name", space.shortName, names),
    setting("category_key", space.categoryKey, category),
    setting("visible", space.visible, visible),
    setting("starts_at", space.startsAt, null),
    setting("ends_at", space.endsAt, null),
    setting("format", space.format, null),
    setting("summary", space.summary, null),
  ];
}

function setting(name: string, value: string | boolean | null, policy: string | null): Document["settings"][number] {
  const belongs_to = policy === "always" || policy === "if-empty" ? "source" : "people";
  return { field: name, value, belongs_to, policy };
}

function bindingOf({ cohortKey, role, reviewAt, owner, members }: Binding): Document["bindings"][number] {
  return { cohort_key: cohortKey, role, review_at: reviewAt, owner, members };
}
