import type { RegistrationReason, SilenceReason, TeacherReason } from "../../model/reasons.ts";
import type { Text } from "./text.ts";

/** What a teacher may be told of a student: which kind of thing is the matter, and nothing of payments and states. */
export type StudentTopic = "enrolled" | "file" | "course" | "group";

/** Sentences of replies, for the people who asked and not for those who know the words of the house. */
export interface ReplyWords {
  /** Name of the language, above its half of a reply. */
  readonly language: Text;
  readonly hello: Text;
  readonly bye: Text;
  readonly about: Text;
  readonly since: Text;
  readonly who: Text;
  /** A period of each week. */
  readonly eachWeek: Text;
  readonly visible: Text;
  readonly fresh: Text;
  readonly more: Text;
  readonly support: Text;
  readonly link: Text;
  readonly noSymptom: Text;
  /** Instead of what is so, where the platform has not made the enrolment yet. */
  readonly notTaken: Text;
  readonly student: Readonly<Record<RegistrationReason | SilenceReason, Text>>;
  readonly teacher: Readonly<Record<TeacherReason, Text>>;
  /** Instead of what a teacher may not be told of several students. */
  readonly someFiles: Text;
  readonly aboutStudent: Readonly<Record<StudentTopic, Text>>;
}
