import type { KindName } from "../../model/kinds.ts";
import { type Action, setNumber } from "../../model/plan.ts";

/** The action that takes another one back. */
export function undoAction(kind: KindName, action: Action): Action {
  switch (action) {
    case "create":
      return "remove";
    case "remove":
      return "create";
    case "suspend":
    case "archive":
      return "restore";
    case "restore":
      return takenAway(kind);
    case "update":
      return "update";
    case "clear":
      return "refill";
    case "refill":
      return "clear";
    case "move":
      return "move-back";
    case "move-back":
      return "move";
    default:
      return action satisfies never;
  }
}

// A space is archived, a person or an enrolment suspended; a kind that knows neither was merely updated.
function takenAway(kind: KindName): Action {
  return (["archive", "suspend"] as const).find((action) => setNumber(kind, action) >= 0) ?? "update";
}
