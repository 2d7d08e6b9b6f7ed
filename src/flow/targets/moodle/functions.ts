import type { MoodleSettings } from "../../../infra/config/index.ts";

/** Every function of Moodle's web services that is called to look and to write: the service of the token has to hold them all. */
export const FUNCTIONS = [
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
  "core_role_unassign_roles",
  "core_user_create_users",
  "core_user_delete_users",
  "core_user_update_users",
  "core_webservice_get_site_info",
  "enrol_manual_enrol_users",
  "enrol_manual_unenrol_users",
] as const;

/** Those by which a Moodle is read whose database is not given. */
const READING = [
  "core_cohort_get_cohort_members",
  "core_cohort_get_cohorts",
  "core_course_get_categories",
  "core_course_get_contents",
  "core_enrol_get_enrolled_users",
  "core_enrol_get_users_courses",
  "core_group_get_course_groupings",
  "core_group_get_course_groups",
  "core_group_get_group_members",
  "core_group_get_groupings",
  "core_user_get_users",
  "core_user_get_users_by_field",
] as const;

/** Those that send enrolments. */
const SENDING: readonly string[] = [
  "core_role_unassign_roles",
  "enrol_manual_enrol_users",
  "enrol_manual_unenrol_users",
];

/** Ends what Moodle's plugin only suspends. */
const ENDING = "core_enrol_unenrol_user_enrolment";

/** The functions that the service of the token has to hold, by the way that enrolments go and by how the Moodle is read. */
export function functionsFor({
  database_url,
  enrolments,
}: Pick<MoodleSettings, "database_url" | "enrolments">): readonly string[] {
  const changing = enrolments === "push" ? FUNCTIONS : [...FUNCTIONS.filter((name) => !SENDING.includes(name)), ENDING];
  return database_url === null ? [...changing, ...READING] : changing;
}
