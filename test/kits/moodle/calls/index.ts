import type { Call } from "../call.ts";
import * as categories from "./categories.ts";
import * as cohorts from "./cohorts.ts";
import * as courses from "./courses.ts";
import { getEnrolledUsers } from "./enrolled-users.ts";
import { enrolUsers, unenrolUsers } from "./enrolments.ts";
import { getCohortMembers, getCohorts } from "./find-cohorts.ts";
import { getContents, getCourses, getCoursesByField, getUsersCourses } from "./find-courses.ts";
import * as findGroups from "./find-groups.ts";
import * as groupMembers from "./group-members.ts";
import * as groups from "./groups.ts";
import { assignRoles, unassignRoles } from "./roles.ts";
import * as pictures from "./pictures.ts";
import { getSiteInfo } from "./site.ts";
import { unenrolOne } from "./unenrol-one.ts";
import * as users from "./users.ts";

/** What the stand-in carries out; each has its signature in the contract. */
export const CALLS: Readonly<Record<string, Call>> = {
  core_cohort_add_cohort_members: cohorts.addMembers,
  core_cohort_create_cohorts: cohorts.createCohorts,
  core_cohort_delete_cohort_members: cohorts.deleteMembers,
  core_cohort_delete_cohorts: cohorts.deleteCohorts,
  core_cohort_get_cohort_members: getCohortMembers,
  core_cohort_get_cohorts: getCohorts,
  core_cohort_update_cohorts: cohorts.updateCohorts,
  core_course_create_categories: categories.createCategories,
  core_course_create_courses: courses.createCourses,
  core_course_delete_categories: categories.deleteCategories,
  core_course_delete_courses: courses.deleteCourses,
  core_course_get_categories: categories.getCategories,
  core_course_get_contents: getContents,
  core_course_get_courses: getCourses,
  core_course_get_courses_by_field: getCoursesByField,
  core_course_update_categories: categories.updateCategories,
  core_course_update_courses: courses.updateCourses,
  core_enrol_get_enrolled_users: getEnrolledUsers,
  core_enrol_unenrol_user_enrolment: unenrolOne,
  core_files_upload: pictures.uploadFile,
  core_enrol_get_users_courses: getUsersCourses,
  core_group_add_group_members: groupMembers.addMembers,
  core_group_assign_grouping: groups.assignGrouping,
  core_group_create_groupings: groups.createGroupings,
  core_group_create_groups: groups.createGroups,
  core_group_delete_group_members: groupMembers.deleteMembers,
  core_group_delete_groupings: groups.deleteGroupings,
  core_group_delete_groups: groups.deleteGroups,
  core_group_get_course_groupings: findGroups.getCourseGroupings,
  core_group_get_course_groups: findGroups.getCourseGroups,
  core_group_get_group_members: findGroups.getGroupMembers,
  core_group_get_groupings: findGroups.getGroupings,
  core_group_unassign_grouping: groups.unassignGrouping,
  core_group_update_groupings: groups.updateGroupings,
  core_group_update_groups: groups.updateGroups,
  core_role_assign_roles: assignRoles,
  core_role_unassign_roles: unassignRoles,
  core_user_create_users: users.createUsers,
  core_user_delete_users: users.deleteUsers,
  core_user_get_users: users.getUsers,
  core_user_get_users_by_field: users.getUsersByField,
  core_user_update_picture: pictures.updatePicture,
  core_user_update_users: users.updateUsers,
  core_webservice_get_site_info: getSiteInfo,
  enrol_manual_enrol_users: enrolUsers,
  enrol_manual_unenrol_users: unenrolUsers,
};
