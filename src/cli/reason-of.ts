import type { Call } from "./call.ts";
import { choiceError } from "./call-error.ts";

/** The reason asked for, where one was; OperatorError with the nearest name when there is none such. */
export function reasonOf(call: Call, reasons: Readonly<Record<string, unknown>>): string | undefined {
  const { reason } = call.options;
  if (reason === undefined || reason in reasons) return reason;
  const candidates = Object.keys(reasons);
  throw choiceError(call.speech, { message: "reasonUnknown", facts: { name: reason }, written: reason, candidates });
}
