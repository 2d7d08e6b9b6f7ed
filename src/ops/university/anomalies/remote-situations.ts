import type { Situation } from "../../../model/situations.ts";
import type { Registration } from "../registrations.ts";
import type { Student } from "../students.ts";
import type { Told } from "../tell.ts";
import { tellEnrolled, tellRefused, tellWithoutGroup } from "../tell.ts";
import type { Teaching } from "../elements.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor } from "./replace-registration.ts";

/** One row of the table of remote study. */
interface RemoteCase {
  readonly name: string;
  readonly situation: Situation;
  /** The group is a remote one; the element can be followed at a distance; the student studies at a distance. */
  readonly group: boolean;
  readonly element: boolean;
  readonly student: boolean;
  readonly teaching?: Teaching;
}

const CASES: readonly RemoteCase[] = [
  { name: "remote-e", situation: "e", group: true, element: false, student: true },
  { name: "remote-a", situation: "a", group: false, element: false, student: true },
  { name: "remote-c", situation: "c", group: false, element: true, student: true },
  { name: "remote-c-pseudo-group", situation: "c", group: false, element: true, student: true, teaching: "pseudo" },
  { name: "remote-d", situation: "d", group: true, element: false, student: false },
  { name: "remote-f", situation: "f", group: true, element: true, student: false },
  { name: "remote-normal-on-site", situation: "normal", group: false, element: false, student: false },
  { name: "remote-b", situation: "b", group: false, element: true, student: false },
  { name: "remote-normal", situation: "normal", group: true, element: true, student: true },
];

/** The eight situations of remote study, and the pseudo-group that makes one of them by itself. */
export const remoteSituations: readonly Anomaly<"element">[] = CASES.map(remoteSituation);

function remoteSituation(one: RemoteCase): Anomaly<"element"> {
  const teaching = one.teaching ?? "tutorials";
  const groups = teaching === "pseudo" ? [] : [one.group ? "EM" : "TD1"];
  return {
    name: one.name,
    roles: ["element"],
    ...(one.student && { remote: true }),
    cast: ({ element }) => ({ element: { ...element, teaching, remote: one.element, remoteGroup: true } }),
    plant: (record, { element }) => registeredFor(record, element, groups),
    expected: (record) => [told(one.situation, record.student, lastOf(record))],
  };
}

function told(situation: Situation, student: Student, registration: Registration): Told {
  switch (situation) {
    case "e":
      return tellRefused(student, registration, { reason: "remote-element-mismatch", situation });
    case "a":
      return tellRefused(student, registration, { reason: "remote-element-mismatch", situation, warnings: "w9" });
    case "c":
      return tellWithoutGroup(student, registration, { situation, warnings: "w9" });
    case "d":
    case "f":
      return tellWithoutGroup(student, registration, { situation });
    case "b":
    case "normal":
      return tellEnrolled(student, registration, { situation });
    default:
      return situation satisfies never;
  }
}
