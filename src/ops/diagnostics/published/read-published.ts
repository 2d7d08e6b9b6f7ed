import { lookTaken, type Publication, readPublication, takePublished } from "../../../flow/targets/index.ts";
import type { Settings } from "../../../infra/config/index.ts";
import type { Store } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";

/** What is published for Moodle and what it has taken of it, looked at now; `take`: after asking it to take the rest. OperatorError `nothing-published`. */
export async function readPublished(
  store: Store,
  { target, moodle }: Pick<Settings, "target" | "moodle">,
  { take }: { readonly take: boolean },
): Promise<Publication> {
  if (target !== "moodle" || moodle.enrolments !== "pull") throw nothingPublished();
  await lookTaken(store, moodle);
  if (take) await takePublished(store, moodle);
  return readPublication(store);
}

function nothingPublished(): OperatorError {
  return new OperatorError("No enrolments are published here for a Moodle to take.", {
    code: "nothing-published",
    next: "Set target to moodle and moodle.enrolments to pull, if Moodle's own plugin is to take them.",
  });
}
