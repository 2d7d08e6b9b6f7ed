import type { Transaction } from "../../../../infra/store/store.ts";
import type { ThingState } from "../../../../model/plan.ts";
import type { Identity, Reader } from "../reading/reader.ts";
import type { RefusedRow, Row } from "../service/send-rows.ts";
import type { Service } from "../service/service.ts";
import type { NumberedKind } from "../tables.ts";
import { givenNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";

/** Everything that sending needs. */
export interface Work {
  readonly tx: Transaction;
  readonly service: Service;
  readonly reader: Reader;
  /** How new accounts sign in: the name of a plugin of the platform. */
  readonly auth: string;
}

/** What Moodle refused of some changes. */
export type Refusals = readonly RefusedRow<Pending>[];

/** Sends the changes of one kind. */
export type Writer = (work: Work, pending: readonly Pending[]) => Promise<Refusals>;

/** Changes by what is to be done with their things. */
export interface Sorted {
  readonly creates: readonly Told[];
  readonly updates: readonly Told[];
  readonly removes: readonly Pending[];
}

/** A change after which there is something. */
export interface Told extends Pending {
  readonly after: ThingState;
}

/** Tells changes apart; those whose fields all stand in the picture alone need no call. */
export function sorted(pending: readonly Pending[], held: readonly string[]): Sorted {
  const told = pending.filter((one): one is Told => one.after !== null);
  return {
    creates: told.filter(({ found }) => found === null),
    updates: told.filter((one) => one.found !== null && alteredFields(one, held).length > 0),
    removes: pending.filter(({ after }) => after === null),
  };
}

/** Of these fields, those that a change alters. */
export function alteredFields({ found, after }: Told, fields: readonly string[]): readonly string[] {
  return fields.filter(
    (field) => field in after && JSON.stringify(after[field]) !== JSON.stringify(found?.[field] ?? null),
  );
}

/** Moodle's number of a thing that is there. */
export function idOf({ found }: Pending): number {
  return Number(found?.["id"]);
}

/** Leaves to be made only what is not there: a call of which nobody knows may have made it. */
export function missingOf(
  { reader }: Work,
  kind: NumberedKind,
  identityOf: (pending: Pending) => Identity,
): (rows: readonly Row<Pending>[]) => Promise<readonly Row<Pending>[]> {
  return async (rows) => {
    const given = await givenNumbers(
      reader,
      kind,
      rows.map(({ thing }) => identityOf(thing)),
    );
    return rows.filter(({ thing }) => {
      const { text, course } = identityOf(thing);
      return !given.has([text, course]);
    });
  };
}

/** Sends rows again that were refused, as long as some of them go through: one may have waited for another. */
export async function settle(
  rows: readonly Row<Pending>[],
  send: (rows: readonly Row<Pending>[]) => Promise<Refusals>,
): Promise<Refusals> {
  let left = rows;
  let refused = await send(left);
  while (refused.length > 0 && refused.length < left.length) {
    const things = new Set(refused.map(({ thing }) => thing));
    left = left.filter(({ thing }) => things.has(thing));
    refused = await send(left);
  }
  return refused;
}
