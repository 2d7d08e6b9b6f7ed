import { type Capability, RIGHTS, type Work } from "./call.ts";
import { mayNotEnter, notPermitted } from "./refusal.ts";

/** Refuses a caller without the right. */
export function demand({ caller }: Pick<Work, "caller">, right: Capability): void {
  if (!caller.rights.has(right)) throw notPermitted(RIGHTS[right]);
}

/** Whether a course can be told of at all: hidden ones are to those who may see them. */
export function sees({ caller }: Pick<Work, "caller">, { visible }: { readonly visible: number }): boolean {
  return visible === 1 || caller.rights.has("moodle/course:viewhiddencourses");
}

/** Refuses a caller who may not enter a course, or has not the right in it. */
export function demandIn(work: Pick<Work, "caller">, course: { readonly visible: number }, right: Capability): void {
  if (!sees(work, course) || !work.caller.rights.has("moodle/course:view")) throw mayNotEnter();
  demand(work, right);
}
