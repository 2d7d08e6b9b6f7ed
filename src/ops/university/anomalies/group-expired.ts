import { YEAR } from "../calendar.ts";
import { entry } from "../sheets.ts";
import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor } from "./replace-registration.ts";

/** The student's group ended last year, and the element has another one that is in force. */
export const groupExpired: Anomaly<"element"> = {
  name: "group-expired",
  roles: ["element"],
  offer: ({ element }) => [
    entry("groups", {
      group_code: `${element.code}TD9`,
      name: "Ancien TD9",
      collection_code: `${element.code}TD`,
      first_year: String(Number(YEAR) - 3),
      last_year: String(Number(YEAR) - 1),
    }),
  ],
  plant: (record, { element }) => registeredFor(record, element, ["TD9"]),
  expected: (record) => [tellRefused(record.student, lastOf(record), { reason: "group-missing" })],
};
