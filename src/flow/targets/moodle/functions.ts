import type { Enrolments } from "./reading/pictures.ts";

/** Every function of Moodle's web services that is called, by the way that enrolments go: the service of the token has to hold them all. */
export function functionsFor(enrolments: Enrolments): readonly string[] {
  return [...ALWAYS, ...OF_ENROLMENTS[enrolments]];
}

const OF_ENROLMENTS: Readonly<Record<Enrolments, readonly string[]>> = {
  push: ["core_role_unassign_roles", "enrol_manual_enrol_users", "enrol_manual_unenrol_users"],
  pull: ["core_enrol_unenrol_user_enrolment"],
};

const ALWAYS = [
  "core_cohort_add_cohort_members",
  "core_cohort_create_cohorts",
  "core_cohort_delete_cohort_members",
  "core_cohort_delete_cohorts",
  "core_cohort_update_cohorts",
  "core_course_create_categories",
  "core_course_create_courses",
  "core_course_delete_categories",
  "core_course_delete_courses",
  "core_course_get_courses",
  "core_course_update_categories",
  "core_course_update_courses",
  "core_group_add_group_members",
  "core_group_assign_grouping",
  "core_group_create_groupings",
  "core_group_create_groups",
  "core_group_delete_group_members",
  "core_group_delete_groupings",
  "core_group_delete_groups",
  "core_group_unassign_grouping",
  "core_group_update_groupings",
  "core_group_update_groups",
  "core_user_create_users",
  "core_user_delete_users",
  "core_user_update_users",
  "core_webservice_get_site_info",
] as const;
