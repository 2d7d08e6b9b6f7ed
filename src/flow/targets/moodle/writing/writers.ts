import type { ReadKind } from "../reading/readings.ts";
import type { Writer } from "./work.ts";
import { writeCategories } from "./write-categories.ts";
import { writeCohortMembers } from "./write-cohort-members.ts";
import { writeCohorts } from "./write-cohorts.ts";
import { writeCourses } from "./write-courses.ts";
import { writeEnrolments } from "./write-enrolments.ts";
import { writeGroupings } from "./write-groupings.ts";
import { writeGroups } from "./write-groups.ts";
import { writeMemberships } from "./write-memberships.ts";
import { writeUsers } from "./write-users.ts";

/** Who tells Moodle of the changes of each kind. */
export const WRITERS: Readonly<Record<ReadKind, Writer>> = {
  category: writeCategories,
  course: writeCourses,
  user: writeUsers,
  cohort: writeCohorts,
  "cohort-member": writeCohortMembers,
  grouping: writeGroupings,
  group: writeGroups,
  enrolment: writeEnrolments,
  membership: writeMemberships,
};
