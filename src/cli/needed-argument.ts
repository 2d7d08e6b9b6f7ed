import { argumentOf, type Call } from "./call.ts";
import { callError } from "./call-error.ts";

/** An argument that may be left out of some calls of its command, and not of this one. OperatorError `call-wrong`. */
export function neededArgument(call: Call, name: string): string {
  const word = argumentOf(call, name);
  if (word !== "") return word;
  throw callError(call.speech, { message: "argumentMissing", facts: { name } });
}
