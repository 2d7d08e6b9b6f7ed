import type {
  DecidedActivity,
  DecidedAdministrative,
  DecidedRegistration,
  DecidedSpace,
} from "../../../model/decision.ts";
import type {
  WantedCategory,
  WantedCohort,
  WantedCourse,
  WantedGroup,
  WantedGrouping,
  WantedUser,
} from "../../../model/wanted.ts";
import type { DecidedTable } from "./table.ts";

/** One row a pedagogic registration. */
export const REGISTRATIONS: DecidedTable<DecidedRegistration> = {
  name: "decided.registration",
  key: ["student_code", "element_code", "year", "step_code", "step_version"],
  compared: [
    "outcome",
    "reason",
    "situation",
    "warnings",
    "course_key",
    "group_codes",
    "username",
    "host_code",
    "owner",
  ],
  carried: [],
  row: ({ registration, decision, host }) => [
    registration.student,
    registration.element,
    registration.year,
    registration.step,
    registration.version,
    decision.outcome,
    decision.reason,
    decision.situation,
    decision.warnings,
    decision.course,
    decision.groups,
    registration.account?.username ?? null,
    host,
    registration.source,
  ],
};

/** One row a planned activity with a teacher. */
export const ACTIVITIES: DecidedTable<DecidedActivity> = {
  name: "decided.activity",
  key: ["activity_id"],
  compared: ["staff_code", "element_code", "outcome", "reason", "warnings", "course_keys", "username", "owner"],
  carried: [],
  row: ({ activity, decision }) => [
    activity.activity,
    activity.staff,
    activity.element,
    decision.outcome,
    decision.reason,
    decision.warnings,
    decision.courses,
    activity.account?.username ?? null,
    activity.source,
  ],
};

/** One row an administrative registration. */
export const ADMINISTRATIVES: DecidedTable<DecidedAdministrative & { readonly cohort: string }> = {
  name: "decided.administrative",
  key: ["student_code", "year", "step_code", "step_version", "state", "registered_at"],
  compared: ["reason", "cohort_key", "username", "owner"],
  carried: [],
  row: ({ administrative, reason, cohort }) => [
    administrative.student,
    administrative.year,
    administrative.registration.step,
    administrative.registration.version,
    administrative.registration.state,
    administrative.registration.registeredAt,
    reason,
    cohort,
    administrative.account?.username ?? null,
    administrative.source,
  ],
};

/** One row an element. */
export const SPACES: DecidedTable<DecidedSpace> = {
  name: "decided.space",
  key: ["element_code"],
  compared: ["has_space", "reason", "host_code"],
  carried: [],
  row: ({ element, host, space }) => [element, space.exists, space.exists ? null : space.reason, host],
};

/** One row a category that may be needed. */
export const CATEGORIES: DecidedTable<WantedCategory> = {
  name: "wanted.category",
  key: ["category_key"],
  compared: ["parent_key", "name"],
  carried: [],
  row: (category) => [category.category_key, category.parent_key, category.name],
};

/** One row a course space. */
export const COURSES: DecidedTable<WantedCourse> = {
  name: "wanted.course",
  key: ["course_key"],
  compared: [
    "full_name",
    "short_name",
    "category_key",
    "places",
    "element_code",
    "component",
    "step",
    "suspended",
    "owner",
  ],
  carried: [],
  row: (course) => [
    course.course_key,
    course.full_name,
    course.short_name,
    course.category_key,
    course.places,
    course.element,
    course.component,
    course.step,
    course.suspended,
    course.owner,
  ],
};

/** One row a user. */
export const USERS: DecidedTable<WantedUser> = {
  name: "wanted.user",
  key: ["username"],
  compared: ["person_code", "kind", "family_name", "first_name", "email", "owner"],
  carried: [],
  row: (user) => [
    user.username,
    user.person_code,
    user.kind,
    user.family_name,
    user.first_name,
    user.email,
    user.owner,
  ],
};

/** One row a cohort. */
export const COHORTS: DecidedTable<WantedCohort> = {
  name: "wanted.cohort",
  key: ["cohort_key"],
  compared: ["name", "owner"],
  carried: [],
  row: (cohort) => [cohort.cohort_key, cohort.name, cohort.owner],
};

/** One row a grouping of a space. */
export const GROUPINGS: DecidedTable<WantedGrouping> = {
  name: "wanted.grouping",
  key: ["course_key", "grouping_key"],
  compared: ["name", "owner"],
  carried: [],
  row: (grouping) => [grouping.course_key, grouping.grouping_key, grouping.name, grouping.owner],
};

/** One row a group of a space. */
export const GROUPS: DecidedTable<WantedGroup> = {
  name: "wanted.group",
  key: ["course_key", "group_key"],
  compared: ["name", "grouping_keys", "owner"],
  carried: [],
  row: (group) => [group.course_key, group.group_key, group.name, group.grouping_keys, group.owner],
};
