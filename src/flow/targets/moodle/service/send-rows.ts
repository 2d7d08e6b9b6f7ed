import { CONTROL_FIELDS, type Param, valuesIn } from "./encode-form.ts";
import { makeCall, Refused, type Service, unavailable, Unknown, waitAgain } from "./service.ts";

/** A row on its way: its parameters, and whose it is. */
export interface Row<Thing> {
  readonly thing: Thing;
  readonly params: Param;
}

/** A row that Moodle refuses, and what it says. */
export interface RefusedRow<Thing> {
  readonly thing: Thing;
  readonly said: string;
}

/** How rows are sent. */
export interface Way<Thing> {
  readonly does: string;
  /** The name of the list: `users`. */
  readonly list: string;
  /** Takes the answer to some rows, and gives those that it refuses. */
  readonly answered?: (value: unknown, rows: readonly Row<Thing>[]) => readonly RefusedRow<Thing>[];
  /** Where a call must not be made twice: of some rows, those that Moodle does not hold; asked when nobody knows. */
  readonly missing?: (rows: readonly Row<Thing>[]) => Promise<readonly Row<Thing>[]>;
}

/** Sends rows in calls as large as the platform takes; a call that is refused is halved until the rows to blame are found. */
export async function sendRows<Thing>(
  service: Service,
  way: Way<Thing>,
  rows: readonly Row<Thing>[],
): Promise<readonly RefusedRow<Thing>[]> {
  const size = rowsPerCall(service, rows);
  const refused: RefusedRow<Thing>[] = [];
  for (let at = 0; at < rows.length; at += size)
    refused.push(...(await sendCall({ service, way, tried: 0 }, rows.slice(at, at + size))));
  return refused;
}

/** As many rows as fit with the control fields; one that has fewer values takes no less. */
export function rowsPerCall<Thing>({ place }: Service, rows: readonly Row<Thing>[]): number {
  const widest = rows.reduce((most, { params }) => Math.max(most, valuesIn(params)), 1);
  const fit = Math.floor((place.max_input_vars - CONTROL_FIELDS) / widest);
  return Math.max(1, Math.min(place.rows_per_call, fit));
}

/** Rows on their way, and how often nobody knew what became of them. */
interface Sending<Thing> {
  readonly service: Service;
  readonly way: Way<Thing>;
  readonly tried: number;
}

type Refusals<Thing> = Promise<readonly RefusedRow<Thing>[]>;

async function sendCall<Thing>(sending: Sending<Thing>, rows: readonly Row<Thing>[]): Refusals<Thing> {
  const { service, way } = sending;
  try {
    const params = { [way.list]: rows.map((row) => row.params) };
    const repeatable = way.missing === undefined;
    const value = await makeCall(service, { does: way.does, params, repeatable, rows: rows.length });
    const refused = way.answered?.(value, rows) ?? [];
    service.terms.onSent(rows.length);
    return refused;
  } catch (error) {
    if (error instanceof Unknown) return sendMissing(sending, rows, error);
    if (!(error instanceof Refused)) throw error;
    return rows.length > 1 ? halve(sending, rows) : refuseLast(way, rows, error);
  }
}

async function halve<Thing>(sending: Sending<Thing>, rows: readonly Row<Thing>[]): Refusals<Thing> {
  const middle = Math.ceil(rows.length / 2);
  const first = await sendCall(sending, rows.slice(0, middle));
  return [...first, ...(await sendCall(sending, rows.slice(middle)))];
}

async function sendMissing<Thing>(
  { service, way, tried }: Sending<Thing>,
  rows: readonly Row<Thing>[],
  { message }: Unknown,
): Refusals<Thing> {
  if (tried >= service.place.retries) throw unavailable(way.does, message);
  await waitAgain(service, way.does, tried);
  const missing = (await way.missing?.(rows)) ?? rows;
  return missing.length === 0 ? [] : sendCall({ service, way, tried: tried + 1 }, missing);
}

// It may have been made by a call of which nobody knew.
async function refuseLast<Thing>(
  { missing }: Way<Thing>,
  rows: readonly Row<Thing>[],
  refusal: Refused,
): Refusals<Thing> {
  const still = missing === undefined ? rows : await missing(rows);
  return still.map(({ thing }) => ({ thing, said: refusal.message }));
}
