import { OperatorError } from "../../../model/errors.ts";
import { problem, type Problem } from "../../../model/problem.ts";
import type { UnreadableReason } from "../../../model/unreadable.ts";

/** What the commonest errors of a file system mean. */
const REASONS: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: "nothing-there",
  ENOTDIR: "no-folder",
  ELOOP: "link-loop",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
};

/** The problem that an error met while reading a file of a delivery is; throws it again where it is none of the delivery's. */
export function unreadable(error: unknown, file: string): Problem {
  return problem("delivery-unreadable", { file }, factsOf(error));
}

// Which file of an archive is meant stands in the error's own words; of other errors only the code is told, for their texts hold paths.
function factsOf(error: unknown): Problem["facts"] {
  if (error instanceof OperatorError) {
    return error.code.startsWith("archive-") ? { reason: error.code, detail: error.message } : { reason: error.code };
  }
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  const code = String(error.code);
  return { reason: REASONS[code] ?? code };
}
