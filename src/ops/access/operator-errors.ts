import { OperatorError } from "../../model/errors.ts";

/** Nobody is called so. */
export function operatorUnknown(who: string | number): OperatorError {
  return new OperatorError(`There is no operator "${who}".`, {
    code: "operator-unknown",
    facts: { who: String(who) },
    next: "`passerelle operators list` shows those there are.",
  });
}

/** Without an administrator nobody could give rights any more. */
export function lastAdministrator(): OperatorError {
  return new OperatorError("This is the last administrator who can sign in.", {
    code: "operator-last-administrator",
    next: "Make somebody else an administrator first.",
  });
}
