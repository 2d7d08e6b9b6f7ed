import { z } from "zod";
import { count, run, taking, time } from "../../documents/parts.ts";
import { holdRow } from "../../documents/rows.ts";
import { component } from "./overview.ts";

/** A space found. */
export const spaceRow = z.strictObject({
  course_key: z.string(),
  full_name: z.string(),
  short_name: z.string(),
  category_key: z.string(),
  component,
  visible: z.boolean(),
  archived: z.boolean(),
  students: count,
  teachers: count,
});

const category = z.strictObject({ category_key: z.string(), name: z.string() });

/** One level of the category tree: what is below a category, or below nothing. */
export const categoryDocument = z.strictObject({
  path: z.array(category).meta({ description: "From the top down to the category asked for." }),
  categories: z.array(
    z.strictObject({
      ...category.shape,
      visible: z.boolean(),
      categories: count.meta({ description: "Categories right below." }),
      courses: count.meta({ description: "Spaces in it and anywhere below." }),
    }),
  ),
  courses: z.array(spaceRow),
});

const setting = z.strictObject({
  field: z.string(),
  value: z.json(),
  belongs_to: z.enum(["source", "people"]).meta({ description: "Who writes it: a run, or whoever teaches there." }),
  policy: z.string().nullable().meta({ description: "The setting that decides this; null where none does." }),
});

const methodCount = z.strictObject({ role: z.string(), method: z.string(), status: z.string(), count });

const binding = z.strictObject({
  cohort_key: z.string(),
  role: z.string(),
  review_at: time.nullable().meta({ description: "Null where nobody has said: Moodle knows no such day." }),
  owner: z.string(),
  members: count,
});

/** One space. */
export const spaceDocument = z.strictObject({
  course_key: z.string(),
  idnumber: z.string().nullable().meta({ description: "Where somebody has altered it." }),
  element: z.string().nullable(),
  component,
  step: z.string().nullable(),
  path: z.array(category),
  visible: z.boolean(),
  archived: z.boolean(),
  archived_from: z.record(z.string(), z.json()).nullable().meta({ description: "What it was before." }),
  owner: z.string(),
  wanted: z.boolean().meta({ description: "Whether the source has it." }),
  variant: z.string().nullable().meta({ description: "The other space of the element: on-site or remote." }),
  carries: z.array(z.string()).meta({ description: "Elements whose students are here, too." }),
  settings: z.array(setting),
  participants: z.array(methodCount),
  taking: taking.nullable().meta({
    description: "Null where the platform takes nothing by itself, and for a time that is past.",
  }),
  groups: count,
  bindings: z.array(binding),
  holds: z.array(holdRow.omit({ examples: true })),
  as_of_run: run.nullable().meta({ description: "The last run of the time that was asked for; null: as it is now." }),
});

/** Somebody in a space, by one enrolment. */
export const participantRow = z.strictObject({
  username: z.string(),
  person_code: z.string().nullable(),
  family_name: z.string().nullable(),
  first_name: z.string().nullable(),
  role: z.string(),
  method: z.string(),
  status: z.string(),
  owner: z.string(),
  starts_at: time.nullable(),
  ends_at: time.nullable(),
  suspended_since: time.nullable(),
  group_keys: z.array(z.string()),
  run: z.int().nullable().meta({ description: "The run that last changed it; null where it was made by hand." }),
});

/** A group of a space. */
export const spaceGroupRow = z.strictObject({
  group_key: z.string(),
  name: z.string(),
  grouping_keys: z.array(z.string()),
  owner: z.string(),
  members: count,
});

const username = z.string().min(1);
const role = z.string().min(1);
const because = z.string().max(2000).nullable().default(null);

/** What people may do by hand on a space. */
export const spaceAct = z.discriminatedUnion("does", [
  z.strictObject({ does: z.literal("show"), because }),
  z.strictObject({ does: z.literal("hide"), because }),
  z.strictObject({ does: z.literal("rename"), full_name: z.string().min(1).max(500), because }),
  z.strictObject({ does: z.literal("rekey"), idnumber: z.string().min(1).max(200), because }),
  z.strictObject({ does: z.literal("set-dates"), from: time.nullable(), until: time.nullable(), because }),
  z.strictObject({ does: z.literal("enrol"), username, role, until: time.nullable(), because }),
  z.strictObject({ does: z.literal("unenrol"), username, role, method: z.string().default("manual"), because }),
  z.strictObject({ does: z.literal("add-member"), group: z.string().min(1), username, because }),
  z.strictObject({ does: z.literal("remove-member"), group: z.string().min(1), username, because }),
  z.strictObject({ does: z.literal("bind"), cohort: z.string().min(1), role, review: time, because }),
  z.strictObject({ does: z.literal("unbind"), cohort: z.string().min(1), role, because }),
]);
