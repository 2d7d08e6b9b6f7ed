import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor } from "./replace-registration.ts";

/** Two elements carry each other: no space can be told. */
export const carrierCycle: Anomaly<"first" | "second"> = {
  name: "carrier-cycle",
  roles: ["first", "second"],
  cast: ({ first, second }) => ({
    first: { ...first, carriedBy: { code: second.code, final: second, collection: "not-shared" } },
    second: { ...second, carriedBy: { code: first.code, final: first, collection: "not-shared" } },
  }),
  plant: (record, { first }) => registeredFor(record, first, ["TD1"]),
  expected: (record) => [tellRefused(record.student, lastOf(record), { reason: "carrier-cycle" })],
};
