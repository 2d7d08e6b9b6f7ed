import { OperatorError } from "../../../model/errors.ts";
import { problem, type Problem } from "../../../model/problem.ts";

/** The problem that an error met while reading a file of a delivery is, or the error again where it is none of the delivery's. */
export function unreadable(error: unknown, file: string): Problem {
  const ofFile = error instanceof OperatorError || (error instanceof Error && "syscall" in error);
  if (!ofFile) throw error;
  return problem("delivery-unreadable", { file }, { reason: error.message });
}
