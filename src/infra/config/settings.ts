import { z } from "zod";
import { DEFAULT_POLICY, type Policy } from "../../model/policy.ts";
import { WEEKLY_PERIOD } from "../../model/weekly-period.ts";

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
  /** Port of the server. */
  readonly port: number;
  readonly server: ServerSettings;
  readonly session: {
    /** A browser that asked for nothing this long is signed out. */
    readonly idle_minutes: number;
    /** And after this long whatever it did. */
    readonly longest_hours: number;
  };
  readonly sign_on: SignOnSettings;
  /** How long it is kept who did and looked at what. */
  readonly audit_months: number;
  readonly help: HelpSettings;
  /** When the platform is left alone each week, such as `sun 09:00-11:00`, on the clocks of the university. */
  readonly dark_periods: readonly string[];
  /** The platform that runs change. */
  readonly target: "campus" | "moodle";
  readonly moodle: MoodleSettings;
  readonly policy: Policy;
}

/** Where the server is found, and whom it believes. */
export interface ServerSettings {
  /** The address that it listens on; the loopback one until told otherwise. */
  readonly host: string;
  /** What people type: `https://passerelle.univ.example`, without a path; null for this machine only. */
  readonly public_address: string | null;
  /** Addresses of proxies in front, whose word is taken for where a call came from. */
  readonly trusted_proxies: readonly string[];
}

/** How people prove who they are. */
export interface SignOnSettings {
  /** Whether operators with a password kept here may use it. */
  readonly password: boolean;
  /** Who may come in through the university's sign-on: operators that were added, or everybody with an active account. */
  readonly welcomed: "operators" | "accounts";
  readonly oidc: {
    /** Null: no OpenID Connect. */
    readonly issuer: string | null;
    readonly client_id: string | null;
    readonly client_secret: string | null;
    /** The claim that holds the username: one that people cannot edit themselves. */
    readonly username_claim: string;
    /** What the button says; null for the usual words. */
    readonly label: string | null;
  };
  readonly cas: {
    /** Such as `https://cas.univ.example/cas`; null: no CAS. */
    readonly address: string | null;
    readonly label: string | null;
  };
}

/** What a help desk tells people about the platform. */
export interface HelpSettings {
  /** The address to type; null where none is configured. */
  readonly platform_address: string | null;
}

/** How a Moodle is reached, and how much of it is asked at once. */
export interface MoodleSettings {
  /** Such as `https://moodle.univ.example`. */
  readonly url: string | null;
  /** Of a user with the rights that the guide lists; a secret. */
  readonly token: string | null;
  /** `postgresql://reader:password@host:5432/moodle`, or the same with `mysql` or `mariadb`; of a user that can only read; a secret. */
  readonly database_url: string | null;
  /** What the names of its tables begin with. */
  readonly table_prefix: string;
  /** How new accounts sign in: the name of a plugin of that Moodle. */
  readonly auth: string;
  /** `push`: enrolments are sent; `pull`: they are published, and Moodle's own plugin takes them. */
  readonly enrolments: "push" | "pull";
  /** Program and arguments that make Moodle take what is published; none: Moodle's own cron does it. */
  readonly sync_command: readonly string[];
  /** The command is stopped when it takes longer. */
  readonly sync_timeout_seconds: number;
  /** Whose pictures are shown: nobody's, those of people who have agreed, everybody's. */
  readonly avatars: "none" | "consented" | "all";
  /** Numbers of its roles, such as `student=5`: where no database is given, nothing else tells them. */
  readonly role_ids: readonly string[];
  /** Where no database is given: each space is read again within so many refreshes at most. */
  readonly check_runs: number;
  /** And a refresh makes about so many calls for spaces at most. */
  readonly check_calls: number;
  /** PHP's limit of values a call, as set there. */
  readonly max_input_vars: number;
  /** Rows a call at most, fewer where the limit says so. */
  readonly rows_per_call: number;
  /** Calls at once at most. */
  readonly connections: number;
  /** A call that takes longer has an unknown end. */
  readonly timeout_seconds: number;
  /** How often a call that came to nothing is made again. */
  readonly retries: number;
  /** The wait before the first of them; each next one waits twice as long. */
  readonly retry_seconds: number;
  /** The wait after every call. */
  readonly pause_ms: number;
  /** How long a run waits for a Moodle that is closed. */
  readonly patience_minutes: number;
  /** The component whose changes go first, and are looked at before the others follow; null: none. */
  readonly canary: string | null;
  /** What is taken over of what was there before: from then on the source says what it is like. */
  readonly adopt: readonly ("accounts" | "spaces")[];
}

/** What is in force where nothing is configured. */
export const DEFAULT_SETTINGS: Settings = {
  data: "passerelle-data",
  database_url: null,
  source: "registrar",
  lang: null,
  port: 8080,
  server: { host: "127.0.0.1", public_address: null, trusted_proxies: [] },
  session: { idle_minutes: 120, longest_hours: 12 },
  sign_on: {
    password: true,
    welcomed: "operators",
    oidc: {
      issuer: null,
      client_id: null,
      client_secret: null,
      username_claim: "preferred_username",
      label: null,
    },
    cas: { address: null, label: null },
  },
  audit_months: 12,
  help: { platform_address: null },
  dark_periods: ["sun 09:00-11:00"],
  target: "campus",
  moodle: {
    url: null,
    token: null,
    database_url: null,
    table_prefix: "mdl_",
    auth: "shibboleth",
    enrolments: "push",
    sync_command: [],
    sync_timeout_seconds: 3600,
    avatars: "consented",
    role_ids: [],
    check_runs: 7,
    check_calls: 5000,
    max_input_vars: 1000,
    rows_per_call: 200,
    connections: 2,
    timeout_seconds: 300,
    retries: 5,
    retry_seconds: 1,
    pause_ms: 0,
    patience_minutes: 150,
    canary: null,
    adopt: [],
  },
  policy: DEFAULT_POLICY,
};

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const text = z.string().min(1);
const weekly = z.string().regex(WEEKLY_PERIOD, "a day and two times such as sun 09:00-11:00");
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

const origin = z.string().refine(isOrigin, "an address such as https://passerelle.univ.example, without a path");
const service = z.string().refine(isService, "an https address; http is for this machine only");

const signOn = z.strictObject({
  password: z.boolean(),
  welcomed: z.enum(["operators", "accounts"]),
  oidc: z.strictObject({
    issuer: service.nullable(),
    client_id: text.nullable(),
    client_secret: text.nullable(),
    username_claim: text,
    label: text.nullable(),
  }),
  cas: z.strictObject({ address: service.nullable(), label: text.nullable() }),
});

const moodlesDatabase = z
  .string()
  .refine(isDatabase, "an address that begins with postgresql://, mysql:// or mariadb://");

const moodle = z.strictObject({
  url: service.nullable(),
  token: text.nullable(),
  database_url: moodlesDatabase.nullable(),
  table_prefix: z.string().regex(/^\w*$/, "letters, digits and _"),
  auth: z.string().regex(/^[a-z0-9_]+$/, "the name of a plugin, such as shibboleth"),
  enrolments: z.enum(["push", "pull"]),
  sync_command: z.array(text),
  sync_timeout_seconds: z.int().min(1),
  avatars: z.enum(["none", "consented", "all"]),
  role_ids: z.array(
    z.string().regex(/^[a-z0-9_-]+=\d+$/, "the short name of a role and its number, such as student=5"),
  ),
  check_runs: z.int().min(1),
  check_calls: z.int().min(1),
  max_input_vars: z.int().min(100),
  rows_per_call: z.int().min(1),
  connections: z.int().min(1).max(8),
  timeout_seconds: z.int().min(1),
  retries: count,
  retry_seconds: z.number().min(0),
  pause_ms: count,
  patience_minutes: count,
  canary: text.nullable(),
  adopt: z.array(z.enum(["accounts", "spaces"])),
});

/** Checks settings; unknown keys are errors. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  data: text,
  database_url: text.nullable(),
  source: text,
  lang: z.enum(["fr", "en"]).nullable(),
  port: z.int().min(0).max(65_535),
  server: z.strictObject({ host: text, public_address: origin.nullable(), trusted_proxies: z.array(text) }),
  session: z.strictObject({ idle_minutes: z.int().min(1), longest_hours: z.int().min(1) }),
  sign_on: signOn,
  audit_months: z.int().min(1),
  help: z.strictObject({ platform_address: text.nullable() }),
  dark_periods: z.array(weekly),
  target: z.enum(["campus", "moodle"]),
  moodle,
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

function isOrigin(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && new URL(address).origin === address;
}

function isDatabase(address: string): boolean {
  return /^(postgres(ql)?|mysql|mariadb):\/\//.test(address) && URL.canParse(address);
}

/** Who somebody is must not be told over a wire that others can write on. */
function isService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}
