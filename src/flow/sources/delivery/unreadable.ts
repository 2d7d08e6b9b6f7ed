import { OperatorError } from "../../../model/errors.ts";
import { problem, type Problem } from "../../../model/problem.ts";

/** What the commonest errors of a file system mean; of others only the code is told, for their texts hold paths. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "nothing is there",
  ENOTDIR: "a part of the path is no folder",
  ELOOP: "a link leads back to itself",
  EACCES: "access is not allowed",
  EPERM: "access is not allowed",
};

/** The problem that an error met while reading a file of a delivery is; throws it again where it is none of the delivery's. */
export function unreadable(error: unknown, file: string): Problem {
  return problem("delivery-unreadable", { file }, { reason: reasonOf(error) });
}

function reasonOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  const code = String(error.code);
  return REASONS[code] ?? code;
}
