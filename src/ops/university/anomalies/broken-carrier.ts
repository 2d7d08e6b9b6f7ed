import type { RegistrationReason } from "../../../model/reasons.ts";
import type { CarriedBy, TaughtElement } from "../elements.ts";
import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor } from "./replace-registration.ts";

/** What is wrong between a carried element and its carrier. */
interface Break {
  readonly name: string;
  readonly reason: RegistrationReason;
  readonly collection: CarriedBy["collection"];
  readonly carried: Partial<TaughtElement>;
  readonly carrier: Partial<TaughtElement>;
  readonly groups: readonly string[];
}

function brokenCarrier({ name, reason, collection, carried, carrier, groups }: Break): Anomaly<"carried" | "carrier"> {
  return {
    name,
    roles: ["carried", "carrier"],
    cast: (elements) => {
      const final = { ...elements.carrier, ...carrier };
      return {
        carried: { ...elements.carried, ...carried, carriedBy: { code: final.code, final, collection } },
        carrier: final,
      };
    },
    plant: (record, elements) => registeredFor(record, elements.carried, groups),
    expected: (record) => [tellRefused(record.student, lastOf(record), { reason })],
  };
}

/** The carrier is closed. */
export const carrierClosed = brokenCarrier({
  name: "carrier-closed",
  reason: "carrier-unusable",
  collection: "carrier",
  carried: { teaching: "carried" },
  carrier: { open: false },
  groups: ["TD1"],
});

/** The carrier is in no file. */
export const carrierUnknown = brokenCarrier({
  name: "carrier-unknown",
  reason: "carrier-unusable",
  collection: "not-shared",
  carried: {},
  carrier: { absent: true },
  groups: ["TD1"],
});

/** The student is in no group of the carried element. */
export const carriedGroupMissing = brokenCarrier({
  name: "carried-group-missing",
  reason: "carried-group-missing",
  collection: "carrier",
  carried: { teaching: "carried" },
  carrier: {},
  groups: [],
});

/** The student's group is in no collection. */
export const carriedGroupWithoutCollection = brokenCarrier({
  name: "carried-group-without-collection",
  reason: "carried-group-without-collection",
  collection: "not-shared",
  carried: { teaching: "direct" },
  carrier: {},
  groups: ["G1"],
});

/** The collection of the student's group is not attached to the carrier. */
export const carriedCollectionNotShared = brokenCarrier({
  name: "carried-collection-not-shared",
  reason: "carried-collection-not-shared",
  collection: "not-shared",
  carried: {},
  carrier: {},
  groups: ["TD1"],
});
