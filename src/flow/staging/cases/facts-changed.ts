import type { Queries } from "../../../infra/store/store.ts";
import { DELIVERY_TABLE_NAMES } from "../../../model/delivery.ts";
import { changedSince } from "./changed-since.ts";
import { closesBetween } from "./closes-between.ts";
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
  const changed = DELIVERY_TABLE_NAMES.map((table) => `exists ${changedSince(last.run, table, "true")}`);
  const closing = closesBetween({ between: [last.extractedAt, extractedAt], timeZone });
  const { rows } = await tx.query<{ changed: boolean }>(
    `select ${changed.join(" or ")} or exists (select from facts.element_links where ${closing}) as changed`,
  );
  return rows[0]?.changed === true;
}
