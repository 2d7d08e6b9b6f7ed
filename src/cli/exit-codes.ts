import { OperatorError, TransientError } from "../model/errors.ts";

/** What the shell is told at the end. */
export const EXIT = {
  done: 0,
  /** Done, and some rows were refused or some changes held. */
  doneWithFindings: 1,
  /** Nothing done: the input or the call is wrong. */
  wrongInput: 2,
  /** Nothing done: the plan is stale or the approval missing. */
  notApproved: 3,
  /** Target or store out of reach; can be tried again. */
  outOfReach: 4,
  /** A defect of ours. */
  defect: 70,
  /** Ended by Ctrl-C; can be started again. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const NOT_APPROVED = new Set(["plan-stale", "approval-missing"]);

/** The exit code of an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof OperatorError) return NOT_APPROVED.has(error.code) ? EXIT.notApproved : EXIT.wrongInput;
  return error instanceof TransientError ? EXIT.outOfReach : EXIT.defect;
}
