import { argumentOf, type Call } from "./call.ts";
import { callError } from "./call-error.ts";

/** The run that the argument `run` names; OperatorError when it is no number. */
export function runNumber(call: Call): number {
  const value = argumentOf(call, "run");
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw callError(call.speech, { message: "numberWrong", facts: { value } });
}
