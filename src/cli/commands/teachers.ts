import { TEACHER_REASONS } from "../../model/reasons.ts";
import { listTeachers } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { reasonOf } from "../reason-of.ts";

/** `teachers`: one row a planned activity with a teacher. */
export function teachers(call: Call): Promise<ExitCode> {
  const wanted = { reason: reasonOf(call, TEACHER_REASONS) };
  return inInstallation(call, async ({ store }) => {
    await listTeachers(store, wanted, (rows) => call.view.list("teachers", rows));
    return EXIT.done;
  });
}
