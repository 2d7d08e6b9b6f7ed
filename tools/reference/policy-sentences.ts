import type { Policy } from "../../src/model/policy.ts";
import type { SettingPath } from "./setting-path.ts";

/** What each setting of the policy decides. */
export const POLICY_SENTENCES: Readonly<Record<SettingPath<Policy>, string>> = {
  paid_states: "Payment states of an administrative registration that count as paid.",
  account_email: "`warn` enrols a person without e-mail and warns; `require` does not enrol them.",
  remote_group_patterns: "A group whose name contains one of these, in any case, is a remote one.",
  remote_suffix: "Added to an element's code to make the key of its remote space.",
  remote_name: "Added to the full name of a remote space.",
  pseudo_group_prefix: "Stands before an element's code in the code of its pseudo-group.",
  student_role: "The role of students in a space.",
  teacher_role: "The role of teachers in a space.",
  category_depth: "How many levels of parent elements become categories; no limit when it is null.",
  archive_category: "The category below which archived spaces stand, one category a year.",
  archive_prefix: "Stands before the name of an archived space; `{year}` is filled in.",
  course_idnumber:
    "`set-right` gives a space its identification number back when somebody has altered it; `report-only` leaves it.",
  grace_days: "Days between the delivery that suspends a student's enrolment and the one that ends it.",
  "guard.component_count":
    "Removals of one kind in one component or step are held above this count and the share below.",
  "guard.component_share":
    "Removals of one kind in one component or step are held above this share and the count above.",
  "guard.everything_count":
    "Where everything of a kind in a component or step would go, it is held from this count on.",
  "guard.user_count": "Suspensions of people are held above this count and the share below.",
  "guard.user_share": "Suspensions of people are held above this share of them and the count above.",
  "guard.source_share": "A file with fewer rows than this share of its last count holds its removals.",
  "guard.refused_share": "A file of which more than this share was refused holds its removals.",
  "moved.name_likeness":
    "How like two names must be, from 0 to 1, for a new space to be proposed as what became of a vanished one.",
  "moved.student_share":
    "From this share of the students of a vanished space on, a new one has mostly the same; else it must stand in the same place.",
  time_zone: "The zone of times without one, and of the platform.",
  "field.course_visible": "When the visibility of a space follows the source.",
  "field.course_names": "When the names of a space follow the source.",
  "field.course_category": "When the place of a space follows the source.",
  "field.user_names": "When names and e-mail of a person follow the source.",
};
