import type { TeacherDecision } from "../../decisions.ts";
import type { TaughtElement } from "../../elements.ts";
import type { Row } from "../../sheets.ts";
import type { StaffMember } from "../../staff.ts";
import type { Cast } from "../anomaly.ts";

/** A decision before it is said what was planted. */
export type TeacherTold = Omit<TeacherDecision, "anomaly">;

/** What an anomaly of the timetable leaves behind. */
export interface TeacherPlanting {
  readonly account: Row<"accounts"> | undefined;
  readonly activities: readonly Row<"planned_activities">[];
  /** The element that the staff member is put down as responsible for. */
  readonly responsibleFor?: TaughtElement;
}

/** One way in which a teacher does not reach the space of an element, or does although it looks wrong. */
export interface TeacherAnomaly<Role extends string = string> {
  readonly name: string;
  /** The parts that elements play; each is an element outside any degree. */
  readonly roles: readonly Role[];
  cast?(elements: Cast<Role>): Cast<Role>;
  plant(elements: Cast<Role>, member: StaffMember): TeacherPlanting;
  expected(elements: Cast<Role>, member: StaffMember): TeacherTold;
}
