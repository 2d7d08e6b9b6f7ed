import type { Queries } from "../../../infra/store/store.ts";
import { DELIVERY_TABLE_NAMES } from "../../../model/delivery.ts";
import type { OfferTime } from "./read-elements.ts";

/** What was decided last. */
export interface DecidedLast {
  readonly run: number;
  /** Extraction time of the delivery decided on. */
  readonly extractedAt: string;
}

/** Whether any fact came or went since, or a link of the programme closed between that delivery and this one. */
export async function factsChanged(
  tx: Queries,
  last: DecidedLast,
  { extractedAt, timeZone }: OfferTime,
): Promise<boolean> {
  const changed = DELIVERY_TABLE_NAMES.map(
    (table) =>
      `exists (select from facts.${table} where since_run > ${last.run})
       or exists (select from facts.${table}_past where until_run > ${last.run})`,
  );
  const { rows } = await tx.query<{ changed: boolean }>(
    `select ${changed.join(" or ")} or exists (select from facts.element_links
       where closed_on > (least($1::timestamptz, $2::timestamptz) at time zone $3)::date
         and closed_on <= (greatest($1::timestamptz, $2::timestamptz) at time zone $3)::date) as changed`,
    [last.extractedAt, extractedAt, timeZone],
  );
  return rows[0]?.changed === true;
}
