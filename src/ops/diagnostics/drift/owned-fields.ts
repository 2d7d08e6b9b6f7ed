import type { KindName } from "../../../model/kinds.ts";
import type { FieldPolicy, Policy } from "../../../model/policy.ts";

/** Fields of a kind in which the target follows us: what people change there is drift. The others belong to people once made. */
export function ownedFields(kind: KindName, { field }: Policy): readonly string[] {
  switch (kind) {
    case "category":
      return ["parent_key", "name"];
    case "course":
      return [
        ...followed(field.course_names, "full_name", "short_name"),
        ...followed(field.course_category, "category_key"),
        ...followed(field.course_visible, "visible"),
        "archived",
      ];
    case "user":
      return [...followed(field.user_names, "person_code", "kind", "family_name", "first_name", "email"), "suspended"];
    case "cohort":
    case "grouping":
      return ["name"];
    case "group":
      return ["name", "grouping_keys"];
    case "enrolment":
      return ["status", "starts_at", "ends_at"];
    case "cohort-member":
    case "membership":
    case "binding":
      return [];
    default:
      return kind satisfies never;
  }
}

function followed(policy: FieldPolicy, ...fields: readonly string[]): readonly string[] {
  return policy === "always" || policy === "if-empty" ? fields : [];
}
