import { z } from "zod";
import { count, run, time } from "../../documents/parts.ts";
import { decisionRow, teacherRow } from "../../documents/rows.ts";
import { component } from "./overview.ts";

/** A decision as screens list it: with the names that people know. */
export const namedDecisionRow = z.strictObject({
  ...decisionRow.shape,
  step: z.string().nullable(),
  student_name: z.string().nullable(),
  element_name: z.string().nullable(),
  component,
  since_run: run,
});

/** The decision of a planned activity, with names. */
export const namedTeacherRow = z.strictObject({
  ...teacherRow.shape,
  staff_name: z.string().nullable(),
  element_name: z.string().nullable(),
  component,
  since_run: run,
});

/** Somebody who is not where they should be, and who can mend it. */
export const toMendRow = z.strictObject({
  component,
  reason: z.string(),
  who: z.string().meta({ description: "Who can mend it: a kind of contact." }),
  kind: z.enum(["registration", "activity"]),
  person_code: z.string(),
  person_name: z.string().nullable(),
  element_code: z.string().nullable(),
  element_name: z.string().nullable(),
  through: z.string().nullable().meta({ description: "Step of a registration, id of an activity." }),
  since: time.meta({ description: "When this decision was first made." }),
});

const reasonCount = z.strictObject({ reason: z.string(), who: z.string(), count });

/** What is to be mended, by component and reason, now and after earlier runs. */
export const mendingDocument = z.strictObject({
  extracted_at: time.nullable(),
  components: z.array(
    z.strictObject({ component, name: z.string().nullable(), total: count, reasons: z.array(reasonCount) }),
  ),
  history: z.array(z.strictObject({ run, at: time, component, reason: z.string(), count })).meta({
    description:
      "After each run that changed a decision, oldest first; components and reasons without any are left out.",
  }),
});
