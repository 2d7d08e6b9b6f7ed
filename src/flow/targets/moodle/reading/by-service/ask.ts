import { OperatorError } from "../../../../../model/errors.ts";
import type { Params } from "../../service/encode-form.ts";
import { makeCall, Refused, type Service } from "../../service/service.ts";

/** What an answer says of one thing. */
export type Told = Readonly<Record<string, unknown>>;

/** Asks for something and changes nothing. OperatorError `moodle-reading-refused`; else as `makeCall`. */
export async function ask(service: Service, does: string, params: Params): Promise<unknown> {
  try {
    return await makeCall(service, { does, params, repeatable: true });
  } catch (error) {
    throw error instanceof Refused ? refused(does, error) : error;
  }
}

/** The same for what is answered with a list. */
export async function askList(service: Service, does: string, params: Params): Promise<readonly Told[]> {
  return listIn(await ask(service, does, params));
}

/** The things of a list, whatever else stands there. */
export function listIn(value: unknown): readonly Told[] {
  return Array.isArray(value) ? value.filter((one): one is Told => typeof one === "object" && one !== null) : [];
}

/** A text that is told of a thing; null where there is none or an empty one. */
export function textIn(told: Told, name: string): string | null {
  const text = told[name];
  return typeof text === "string" && text !== "" ? text : null;
}

/** A name that is told of a thing: every one has one. */
export function nameIn(told: Told, name: string): string {
  return textIn(told, name) ?? "";
}

/** A list in parts of at most so many. */
export function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function refused(does: string, cause: Refused): OperatorError {
  return new OperatorError(`Moodle does not let the token read by ${does}: ${cause.message}.`, {
    code: "moodle-reading-refused",
    facts: { function: does, said: cause.message },
    next: "Give its user the rights that the guide lists for reading, then try again.",
    cause,
  });
}
