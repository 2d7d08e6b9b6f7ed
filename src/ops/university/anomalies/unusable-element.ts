import type { RegistrationReason } from "../../../model/reasons.ts";
import type { TaughtElement } from "../elements.ts";
import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor } from "./replace-registration.ts";

/** A registration for an element that is not what it should be. */
function unusableElement(reason: RegistrationReason, spoiled: Partial<TaughtElement>): Anomaly<"element"> {
  return {
    name: reason,
    roles: ["element"],
    cast: ({ element }) => ({ element: { ...element, ...spoiled } }),
    plant: (record, { element }) => registeredFor(record, element, element.groupCount > 0 ? ["TD1"] : []),
    expected: (record) => [tellRefused(record.student, lastOf(record), { reason })],
  };
}

/** The element is in no file: a code that was removed, or mistyped. */
export const elementUnknown = unusableElement("element-unknown", { absent: true, groupCount: 0 });

/** The element is only a node of the calculation of marks. */
export const elementTechnical = unusableElement("element-technical", { technical: true });

/** The element is closed to registration. */
export const elementClosed = unusableElement("element-closed", { open: false });

/** The element is suspended this year. */
export const elementSuspended = unusableElement("element-suspended", { suspended: true });

/** The element has neither groups nor hours, so there is no space. */
export const noGroupNoLoad = unusableElement("no-group-no-load", { teaching: "none", groupCount: 0, hours: 0 });

/** The element has groups, and the registration was not carried down to one. */
export const groupMissing: Anomaly<"element"> = {
  name: "group-missing",
  roles: ["element"],
  plant: (record, { element }) => registeredFor(record, element, []),
  expected: (record) => [tellRefused(record.student, lastOf(record), { reason: "group-missing" })],
};
