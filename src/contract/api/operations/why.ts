import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { driftRow, watchRow } from "../../documents/rows.ts";
import { whyDocument } from "../../documents/why-document.ts";
import { mendingDocument, namedDecisionRow, namedTeacherRow, toMendRow } from "../documents/decisions.ts";
import { driftLookDocument } from "../documents/drift.ts";
import type { Operation } from "../operation.ts";
import { asker } from "./asker.ts";
import { moment } from "./moment.ts";

/** Why somebody is, or is not, in a space; what is decided of everybody; what somebody can mend. */
export const whyOperations = {
  askWhy: {
    kind: "read",
    address: "/why",
    admission: "ask-why",
    does: "Tells why a person is, or is not, in a space: the chain, the first broken link, who mends it.",
    query: {
      person: z.string().min(1).max(200).meta({ description: "Student code, staff code or username." }),
      course: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: "Key of a space or code of an element; all without." }),
      at: moment.optional(),
      reply: asker.optional(),
    },
    answer: whyDocument,
    errors: ["person-unknown", "person-ambiguous", "course-unknown", "no-snapshot"],
  },
  listDecisions: {
    kind: "list",
    address: "/decisions",
    admission: "see-decisions",
    does: "Lists the decision of each pedagogic registration.",
    shape: LIST_SHAPES.decisions,
    row: namedDecisionRow,
  },
  listTeachers: {
    kind: "list",
    address: "/teachers",
    admission: "see-decisions",
    does: "Lists the decision of each planned activity that has a teacher.",
    shape: LIST_SHAPES.teachers,
    row: namedTeacherRow,
  },
  readMending: {
    kind: "read",
    address: "/to-mend",
    admission: "see-decisions",
    does: "Counts what can be mended by component and reason, now and after earlier runs.",
    answer: mendingDocument,
  },
  listToMend: {
    kind: "list",
    address: "/to-mend/rows",
    admission: "see-decisions",
    does: "Lists who is not where they should be, why, and who can mend it.",
    shape: LIST_SHAPES["to-mend"],
    row: toMendRow,
  },
  listDrift: {
    kind: "list",
    address: "/drift",
    admission: "see-drift",
    does: "Lists what people had changed by hand on things of ours when that was last looked for.",
    shape: LIST_SHAPES.drift,
    row: driftRow,
  },
  readDriftLook: {
    kind: "read",
    address: "/drift/look",
    admission: "see-drift",
    does: "Tells when that was last looked for, and how old was what was known of the platform then.",
    answer: driftLookDocument,
  },
  lookForDrift: {
    kind: "work",
    address: "/drift/look",
    admission: "see-drift",
    does: "Looks for what people have changed by hand since.",
  },
  listWatch: {
    kind: "list",
    address: "/watch",
    admission: "see-drift",
    does: "Lists what nothing mends by itself and no run changes.",
    shape: LIST_SHAPES.watch,
    row: watchRow,
  },
} as const satisfies Readonly<Record<string, Operation>>;
