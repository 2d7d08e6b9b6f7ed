import { z } from "zod";
import { SYMPTOM_CODES } from "../../../model/symptoms.ts";
import { movedRow } from "../../documents/rows.ts";
import { spaceDocument } from "../../documents/space-document.ts";
import { symptomDocument, symptomRow } from "../../documents/symptom-document.ts";
import type { Operation } from "../operation.ts";
import { asker } from "./asker.ts";
import { moment } from "./moment.ts";

const code = z.string().min(1).max(200);

/** What a help desk asks beside why, and what it decides of spaces that perhaps only have another code. */
export const helpOperations = {
  explainSpace: {
    kind: "read",
    address: "/spaces/{course}/why",
    admission: "ask-why",
    does: "Tells why a space is there, or is not, where it stands, and who is in it.",
    path: { course: code },
    query: { at: moment.optional() },
    answer: spaceDocument,
    errors: ["course-unknown", "no-snapshot"],
  },
  readSymptoms: {
    kind: "read",
    address: "/symptoms",
    admission: "ask-why",
    does: "Gives what people say to a help desk, and what it takes to check it.",
    answer: z.strictObject({ symptoms: z.array(symptomRow) }),
  },
  checkSymptom: {
    kind: "read",
    address: "/symptoms/{symptom}",
    admission: "ask-why",
    does: "Checks the causes of a symptom in order: the first that applies is the answer.",
    path: { symptom: z.enum(SYMPTOM_CODES) },
    query: { person: code.optional(), course: code.optional(), reply: asker.optional() },
    answer: symptomDocument,
    errors: ["person-unknown", "person-ambiguous", "course-unknown", "no-snapshot"],
  },
  recogniseMessage: {
    kind: "act",
    method: "POST",
    address: "/symptoms/messages",
    admission: "ask-why",
    does: "Recognises the message of a page, as somebody has pasted it.",
    body: z.strictObject({ message: z.string().min(1).max(10_000) }),
    answer: z.strictObject({ symptom: z.enum(SYMPTOM_CODES).nullable() }),
  },
  readMoved: {
    kind: "read",
    address: "/moved",
    admission: "see-plans",
    does: "Gives spaces of which perhaps only the code has changed, with what was decided of each.",
    answer: z.strictObject({ moved: z.array(movedRow) }),
  },
  decideMoved: {
    kind: "act",
    method: "POST",
    address: "/moved",
    admission: "approve-holds",
    does: "Decides of a space that perhaps goes on under another code: the next plan follows.",
    body: z.strictObject({
      old_key: code,
      new_key: code,
      status: z.enum(["accepted", "refused"]),
      because: z.string().trim().min(1).max(2000),
    }),
    answer: z.strictObject({ moved: z.array(movedRow) }),
    errors: ["move-unknown", "new-space-in-use"],
  },
} as const satisfies Readonly<Record<string, Operation>>;
