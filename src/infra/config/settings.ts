import { z } from "zod";
import { DEFAULT_POLICY, type Policy } from "../../model/policy.ts";

/** Everything that can be configured. */
export interface Settings {
  /** Folder of the embedded store and of files. */
  readonly data: string;
  /** A PostgreSQL server of the operator's own; null for the embedded one. */
  readonly database_url: string | null;
  /** Name of the source of a delivery that does not say it. */
  readonly source: string;
  /** Language of messages; null takes the locale's. */
  readonly lang: "fr" | "en" | null;
  /** Port of the page, on the loopback address. */
  readonly port: number;
  readonly help: HelpSettings;
  readonly policy: Policy;
}

/** What a help desk tells people about the platform. */
export interface HelpSettings {
  /** The address to type; null where none is configured. */
  readonly platform_address: string | null;
  /** When the platform may be away each week, on the clocks of the university. */
  readonly maintenance: {
    /** 0 is Sunday. */
    readonly weekday: number;
    readonly from: string;
    readonly until: string;
  };
}

/** What is in force where nothing is configured. */
export const DEFAULT_SETTINGS: Settings = {
  data: "passerelle-data",
  database_url: null,
  source: "registrar",
  lang: null,
  port: 8080,
  help: { platform_address: null, maintenance: { weekday: 0, from: "9:00", until: "11:00" } },
  policy: DEFAULT_POLICY,
};

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const text = z.string().min(1);
const timeOfDay = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "a time of day such as 9:00");
const fieldPolicy = z.enum(["always", "at-creation", "if-empty", "never"]);

const policy: z.ZodType<Policy> = z.strictObject({
  paid_states: z.array(z.string()),
  account_email: z.enum(["warn", "require"]),
  remote_group_patterns: z.array(text),
  remote_suffix: text,
  remote_name: z.string(),
  pseudo_group_prefix: text,
  student_role: text,
  teacher_role: text,
  category_depth: count.nullable(),
  archive_category: text,
  archive_prefix: z.string(),
  course_idnumber: z.enum(["set-right", "report-only"]),
  grace_days: count,
  guard: z.strictObject({
    component_count: count,
    component_share: share,
    everything_count: count,
    user_share: share,
    user_count: count,
    source_share: share,
    refused_share: share,
  }),
  moved: z.strictObject({ name_likeness: share, student_share: share }),
  time_zone: z.string().refine(isTimeZone, "a time zone such as Europe/Paris"),
  field: z.strictObject({
    course_visible: fieldPolicy,
    course_names: fieldPolicy,
    course_category: fieldPolicy,
    user_names: fieldPolicy,
  }),
});

/** Checks settings; unknown keys are errors. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  data: text,
  database_url: text.nullable(),
  source: text,
  lang: z.enum(["fr", "en"]).nullable(),
  port: z.int().min(0).max(65_535),
  help: z.strictObject({
    platform_address: text.nullable(),
    maintenance: z.strictObject({ weekday: z.int().min(0).max(6), from: timeOfDay, until: timeOfDay }),
  }),
  policy,
});

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
