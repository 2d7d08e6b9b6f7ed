import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Store } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { HandedOver } from "./delivery.ts";

/** Where deliveries wait: their rows in the store, their files in the data folder. */
export interface Inbox {
  readonly store: Store;
  /** The data folder. */
  readonly data: string;
}

/** The folder in which the files of a delivery lie. */
export function folderOf({ data }: Pick<Inbox, "data">, delivery: string): string {
  return join(resolve(data), "inbox", delivery);
}

/** What is given to a run as the path of a delivery: its zip or CSV file, else its folder. OperatorError `delivery-unknown`. */
export async function pathOf(inbox: Inbox, delivery: string): Promise<string> {
  const { single } = await readHandedOver(inbox, delivery);
  return single === null ? folderOf(inbox, delivery) : join(folderOf(inbox, delivery), single);
}

/** SQL of what looking a delivery over found, of `inbox.delivery d`; null before anybody did. */
export const LINT = `
  case when d.lint_job is not null then jsonb_build_object(
    'job', d.lint_job, 'done', d.lint_refused is not null, 'refused', coalesce(d.lint_refused, false),
    'rows', coalesce(d.lint_rows, 0),
    'problems', (select coalesce(jsonb_object_agg(f.code, f.count), '{}')
                   from (select code, count(*) from inbox.finding f where f.delivery = d.delivery group by code) f)) end`;

const COLUMNS = `
  d.delivery, d.name, d.author, d.received_at as "receivedAt", d.bytes, d.files, d.single, d.run, ${LINT} as lint`;

/** A delivery by its name. OperatorError `delivery-unknown`. */
export async function readHandedOver({ store }: Pick<Inbox, "store">, delivery: string): Promise<HandedOver> {
  const { rows } = await store.query<HandedOver>(`select ${COLUMNS} from inbox.delivery d where d.delivery = $1`, [
    delivery,
  ]);
  const [found] = rows;
  if (found !== undefined) return found;
  throw new OperatorError(`There is no delivery ${delivery}.`, {
    code: "delivery-unknown",
    next: "Hand it over again: deliveries are thrown away after a while.",
  });
}

/** Throws away the files of a delivery and what is known of them. OperatorError `delivery-unknown`. */
export async function removeHandedOver(inbox: Inbox, delivery: string): Promise<void> {
  await readHandedOver(inbox, delivery);
  await inbox.store.query("delete from inbox.delivery where delivery = $1", [delivery]);
  await rm(folderOf(inbox, delivery), { recursive: true, force: true });
}

/** Writes down the run that imported a delivery. */
export async function tellRun({ store }: Pick<Inbox, "store">, delivery: string, run: number): Promise<void> {
  await store.query("update inbox.delivery set run = $2 where delivery = $1", [delivery, run]);
}
