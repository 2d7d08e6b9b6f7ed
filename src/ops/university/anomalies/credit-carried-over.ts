import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, withLast } from "./replace-registration.ts";

/** The element was passed before; the registration only keeps the credit. */
export const creditCarriedOver: Anomaly = {
  name: "credit-carried-over",
  plant: (record) => withLast(record, { ...lastOf(record), carriedOver: true }),
  expected: (record) => [tellRefused(record.student, lastOf(record), { reason: "credit-carried-over" })],
};
