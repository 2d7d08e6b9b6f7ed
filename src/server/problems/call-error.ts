import type { z } from "zod";
import { OperatorError } from "../../model/errors.ts";

/** What is wrong where in a call. */
export interface WrongPlace {
  /** Dotted: `query.limit`, `body.holds.0`. */
  readonly place: string;
  readonly message: string;
}

/** A call that cannot be understood; tells every place that is wrong. */
export class CallError extends OperatorError {
  readonly wrong: readonly WrongPlace[];

  constructor(wrong: readonly WrongPlace[]) {
    super(`This call cannot be understood: ${wrong.map(({ place, message }) => `${place}: ${message}`).join("; ")}.`, {
      code: "call-wrong",
      next: "Correct what is named; /api describes each operation.",
    });
    this.wrong = wrong;
  }
}

/** What a schema found wrong in one part of a call. */
export function wrongPlaces(part: string, { issues }: z.ZodError): readonly WrongPlace[] {
  return issues.map(({ path, message }) => ({ place: [part, ...path.map(String)].join("."), message }));
}
