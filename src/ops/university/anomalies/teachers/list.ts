import type { TaughtElement } from "../../elements.ts";
import { plantedActivity, tellNotTeaching, tellTeaching } from "./activity.ts";
import type { TeacherAnomaly } from "./teacher-anomaly.ts";

const accountMissing: TeacherAnomaly<"element"> = {
  name: "teacher-account-missing",
  roles: ["element"],
  plant: ({ element }, member) => ({ ...plantedActivity(element, member), account: undefined }),
  expected: ({ element }, member) => tellNotTeaching(element, member, "account-missing"),
};

const accountInactive: TeacherAnomaly<"element"> = {
  name: "teacher-account-inactive",
  roles: ["element"],
  plant: ({ element }, member) => ({
    ...plantedActivity(element, member),
    account: { ...member.account, active: "0" },
  }),
  expected: ({ element }, member) => tellNotTeaching(element, member, "account-inactive"),
};

/** The sheet was made in the timetable only. */
const notFromRegistrar: TeacherAnomaly<"element"> = {
  name: "planning-not-from-registrar",
  roles: ["element"],
  plant: ({ element }, member) => plantedActivity(element, member, { origin: "timetable" }),
  expected: ({ element }, member) => tellNotTeaching(element, member, "planning-not-from-registrar"),
};

/** The teacher is associated with the sheet, and no session is placed. */
const associationOnly: TeacherAnomaly<"element"> = {
  name: "planning-association-only",
  roles: ["element"],
  plant: ({ element }, member) =>
    plantedActivity(element, member, { session_count: "0", first_session_at: "", last_session_at: "" }),
  expected: ({ element }, member) => tellNotTeaching(element, member, "planning-association-only"),
};

/** The sheet is for an element that is not taught any more, in one of several ways. */
function elementObsolete(name: string, spoiled: Partial<TaughtElement>): TeacherAnomaly<"element"> {
  return {
    name,
    roles: ["element"],
    cast: ({ element }) => ({ element: { ...element, ...spoiled } }),
    plant: ({ element }, member) => plantedActivity(element, member),
    expected: ({ element }, member) => tellNotTeaching(element, member, "planning-element-obsolete"),
  };
}

const elementSuspended: TeacherAnomaly<"element"> = {
  name: "teacher-element-suspended",
  roles: ["element"],
  cast: ({ element }) => ({ element: { ...element, suspended: true } }),
  plant: ({ element }, member) => plantedActivity(element, member),
  expected: ({ element }, member) => tellNotTeaching(element, member, "element-suspended"),
};

const carrierCycle: TeacherAnomaly<"first" | "second"> = {
  name: "teacher-carrier-cycle",
  roles: ["first", "second"],
  cast: ({ first, second }) => ({
    first: { ...first, carriedBy: { code: second.code, final: second, collection: "not-shared" } },
    second: { ...second, carriedBy: { code: first.code, final: first, collection: "not-shared" } },
  }),
  plant: ({ first }, member) => plantedActivity(first, member),
  expected: ({ first }, member) => tellNotTeaching(first, member, "carrier-cycle"),
};

/** Sessions of a carried element count for the carrier's space: nothing is wrong. */
const carried: TeacherAnomaly<"carried" | "carrier"> = {
  name: "teacher-of-carried-element",
  roles: ["carried", "carrier"],
  cast: ({ carried, carrier }) => ({
    carried: {
      ...carried,
      teaching: "carried",
      carriedBy: { code: carrier.code, final: carrier, collection: "carrier" },
    },
    carrier,
  }),
  plant: ({ carried }, member) => plantedActivity(carried, member),
  expected: ({ carried }, member) => tellTeaching(carried, member),
};

/** The sheet names the pseudo-group, and the element has got a real group since. */
const maskedPseudoGroup: TeacherAnomaly<"element"> = {
  name: "planning-on-masked-pseudo-group",
  roles: ["element"],
  plant: ({ element }, member) => plantedActivity(element, member, { group_code: `ELP_${element.code}` }),
  expected: ({ element }, member) => ({
    ...tellTeaching(element, member),
    warnings: "planning-on-masked-pseudo-group",
  }),
};

/** Somebody is responsible for an element that nobody planned: told without activity. */
const planningMissing: TeacherAnomaly<"element"> = {
  name: "planning-missing",
  roles: ["element"],
  plant: ({ element }, member) => ({ account: member.account, activities: [], responsibleFor: element }),
  expected: ({ element }, member) => ({ ...tellNotTeaching(element, member, "planning-missing"), activity_id: "" }),
};

/** The same for an element that is only followed at a distance, where no planning is expected. */
const planningNotExpected: TeacherAnomaly<"element"> = {
  name: "planning-not-expected",
  roles: ["element"],
  cast: ({ element }) => ({ element: { ...element, remote: true, remoteGroup: true, groupCount: 0 } }),
  plant: ({ element }, member) => ({ account: member.account, activities: [], responsibleFor: element }),
  expected: ({ element }, member) => ({
    ...tellNotTeaching(element, member, "planning-not-expected"),
    activity_id: "",
  }),
};

/** Everything that can be planted on a teacher's planning, in the order in which the rules check it. */
export const TEACHER_ANOMALIES: readonly TeacherAnomaly[] = [
  accountMissing,
  accountInactive,
  notFromRegistrar,
  associationOnly,
  elementObsolete("planning-element-closed", { open: false }),
  elementObsolete("planning-element-unknown", { absent: true }),
  elementSuspended,
  carrierCycle,
  carried,
  maskedPseudoGroup,
  planningMissing,
  planningNotExpected,
];
