import type {
  CourseContext,
  EnrolmentContext,
  GroupContext,
  MembershipContext,
  SpaceContext,
} from "../../src/model/pairs.ts";
import type { ThingState } from "../../src/model/plan.ts";
import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import type { WantedCourse } from "../../src/model/wanted.ts";
import type { Basis } from "../../src/flow/plan/index.ts";
import { thing } from "./things.ts";

/** A delivery of 20 November 2026, with the default policy. */
export function aBasis(fields: Partial<Basis> = {}): Basis {
  return { policy: DEFAULT_POLICY, year: "2026", extractedAt: "2026-11-20T22:14:00+01:00", ...fields };
}

/** A basis with some field policies of its own. */
export function aFieldPolicy(field: Partial<Basis["policy"]["field"]>): Basis {
  return aBasis({ policy: { ...DEFAULT_POLICY, field: { ...DEFAULT_POLICY.field, ...field } } });
}

/** A space that is wanted and that nothing is dangerous about. */
export function aSpace(fields: Partial<SpaceContext> = {}): SpaceContext {
  return {
    component: "LVE",
    step: "1LANGL-701",
    collides: false,
    cycle: false,
    course_wanted: true,
    course_suspended: false,
    course_archived: false,
    ...fields,
  };
}

/** A space beside what its element's facts say: it has one. */
export function aCourseContext(fields: Partial<CourseContext> = {}): CourseContext {
  return { ...aSpace(), no_space_reason: null, host: "LAN101", idnumber: null, moved_from: null, ...fields };
}

/** An enrolment beside its space, with another teacher in it. */
export function anEnrolmentContext(fields: Partial<EnrolmentContext> = {}): EnrolmentContext {
  return { ...aSpace(), decision_reason: null, teachers_left: 1, ...fields };
}

/** A membership whose enrolment goes on. */
export function aMembershipContext(fields: Partial<MembershipContext> = {}): MembershipContext {
  return {
    ...aSpace(),
    enrolment_wanted: true,
    enrolment_status: "active",
    enrolment_suspended_since: null,
    ...fields,
  };
}

/** A group with nobody in it. */
export function aGroupContext(fields: Partial<GroupContext> = {}): GroupContext {
  return { ...aSpace(), members: 0, ...fields };
}

/** The space of the samples as the source wants it. */
export function aWantedCourse(fields: Partial<WantedCourse> = {}): Omit<WantedCourse, "element"> {
  return {
    course_key: "LAN101",
    full_name: "(LAN101) Langue / écrit",
    short_name: "LAN101-Langue",
    category_key: "cmp:LVE",
    places: ["cmp:LVE"],
    component: "LVE",
    step: "1LANGL-701",
    suspended: false,
    owner: "apogee",
    ...fields,
  };
}

/** The space of the samples as it is after an archiving, moved from a visible place of its own. */
export function anArchivedCourse(from: ThingState = {}): ThingState {
  const { full_name, short_name } = thing("course");
  return thing("course", {
    full_name: `[Archive 2026] ${String(full_name)}`,
    category_key: "archive:2026",
    archived: true,
    archived_from: { full_name, short_name, category_key: "cmp:LVE", visible: true, moved_to: null, ...from },
  });
}
