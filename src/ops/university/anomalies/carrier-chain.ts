import { tellEnrolled } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor } from "./replace-registration.ts";

/** The carrier is carried in its turn; the student is in a group that the first and the last element share: nothing is wrong. */
export const carrierChain: Anomaly<"carried" | "between" | "carrier"> = {
  name: "carrier-chain",
  roles: ["carried", "between", "carrier"],
  cast: ({ carried, between, carrier }) => ({
    carried: {
      ...carried,
      teaching: "carried",
      carriedBy: { code: between.code, final: carrier, collection: "carrier" },
    },
    between: {
      ...between,
      teaching: "carried",
      carriedBy: { code: carrier.code, final: carrier, collection: "carrier" },
    },
    carrier,
  }),
  plant: (record, { carried }) => registeredFor(record, carried, ["TD1"]),
  expected: (record) => [tellEnrolled(record.student, lastOf(record))],
};
