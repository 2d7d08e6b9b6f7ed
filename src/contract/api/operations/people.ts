import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { historyRow, ownCoursesDocument, personDocument, personRow } from "../documents/people.ts";
import type { Operation } from "../operation.ts";
import { moment } from "./moment.ts";

const person = z.string().min(1).max(200);

/** People, and what hangs on them. */
export const peopleOperations = {
  listPeople: {
    kind: "list",
    address: "/people",
    admission: "see-people",
    does: "Lists students and staff; searched by name, code and username, best match first.",
    shape: LIST_SHAPES.people,
    row: personRow,
  },
  readPerson: {
    kind: "read",
    address: "/people/{person}",
    admission: "see-people",
    does: "Gives what is known of one person: accounts, registrations, decisions, spaces.",
    path: { person },
    query: { at: moment.optional() },
    answer: personDocument,
    errors: ["person-unknown", "person-ambiguous", "no-run-yet", "past-unknown"],
  },
  listPersonHistory: {
    kind: "list",
    address: "/people/{person}/history",
    admission: "see-people",
    does: "Lists what was changed on a person's account, enrolments and groups, newest first.",
    path: { person },
    shape: LIST_SHAPES["person-history"],
    row: historyRow,
    errors: ["person-unknown", "person-ambiguous"],
  },
  readOwnCourses: {
    kind: "read",
    address: "/me/courses",
    admission: "see-own-courses",
    does: "Tells which spaces one is in, which one should be in and is not, and what to do.",
    answer: ownCoursesDocument,
  },
} as const satisfies Readonly<Record<string, Operation>>;
