import type { BodyOf } from "../../../contract/api/operations.ts";
import type { Act } from "../../../ops/runs/index.ts";

/** What a person asks to be done on a space, as the campus understands it. */
export function actOf(course: string, body: BodyOf<"actOnSpace">): Act {
  if (body.does === "rename") return { does: "rename", course, fullName: body.full_name };
  const { because: _because, ...act } = body;
  return { ...act, course };
}
