import type { BodyGiven } from "../../../../src/contract/api/operations.ts";

/** What can be done by hand on a space. */
export type ActName = BodyGiven<"actOnSpace">["does"];

/** What a dialog may ask for. */
export type ActField =
  | "full_name"
  | "idnumber"
  | "from"
  | "until"
  | "username"
  | "role"
  | "method"
  | "group"
  | "cohort"
  | "review";

/** An act that somebody has chosen, with what is known of it from where they chose it. */
export interface ActOrder extends Readonly<Partial<Record<ActField, string>>> {
  readonly does: ActName;
}

const FIELDS: Readonly<Record<ActName, readonly ActField[]>> = {
  show: [],
  hide: [],
  rename: ["full_name"],
  rekey: ["idnumber"],
  "set-dates": ["from", "until"],
  enrol: ["username", "role", "until"],
  unenrol: ["username", "role", "method"],
  "add-member": ["group", "username"],
  "remove-member": ["group", "username"],
  bind: ["cohort", "role", "review"],
  unbind: ["cohort", "role"],
};

/** What still has to be asked for, in order. */
export function askedOf(order: ActOrder): readonly ActField[] {
  return FIELDS[order.does].filter((field) => order[field] === undefined);
}

/** What is known already, in order. */
export function knownOf(order: ActOrder): readonly (readonly [ActField, string])[] {
  return FIELDS[order.does].flatMap((field) => {
    const value = order[field];
    return value === undefined ? [] : [[field, value] as const];
  });
}
