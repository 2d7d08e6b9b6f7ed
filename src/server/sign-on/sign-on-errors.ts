import { OperatorError, TransientError } from "../../model/errors.ts";

/** The answer of a sign-on service proves nobody: forged, used before, for somebody else, or refused by the service. */
export function signOnRefused(why: string, cause?: unknown): OperatorError {
  return new OperatorError(`The university's sign-on did not confirm who you are: ${why}.`, {
    code: "sign-on-refused",
    next: "Sign in again from the beginning.",
    cause,
  });
}

/** The sign-on service does not answer, or not as one. */
export function signOnUnreachable(cause?: unknown): TransientError {
  return new TransientError("The university's sign-on does not answer.", {
    code: "sign-on-unreachable",
    next: "Try again in a moment; operators with a password can use it meanwhile.",
    cause,
  });
}
