/** When a field of a thing on the target follows the source. */
export type FieldPolicy = "always" | "at-creation" | "if-empty" | "never";

/** Every figure and choice of the rules that a university may set. */
export interface Policy {
  /** Payment states of an administrative registration that count as paid. */
  readonly paid_states: readonly string[];
  /** `require` refuses to enrol a person without e-mail; `warn` enrols with a warning. */
  readonly account_email: "warn" | "require";
  /** A group whose name contains one of these, in any case, is a remote one. */
  readonly remote_group_patterns: readonly string[];
  /** Added to an element's code to make the key of its remote variant. */
  readonly remote_suffix: string;
  /** Added to the full name of a remote variant. */
  readonly remote_name: string;
  readonly pseudo_group_prefix: string;
  readonly student_role: string;
  readonly teacher_role: string;
  /** How many levels of parent elements become categories; all when null. */
  readonly category_depth: number | null;
  readonly archive_category: string;
  readonly archive_prefix: string;
  /** `set-right` gives a space its identification number back when somebody has altered it; `report-only` leaves it. */
  readonly course_idnumber: "set-right" | "report-only";
  /** Days between suspension and unenrolment, counted between deliveries. */
  readonly grace_days: number;
  readonly guard: {
    /** Removals of one kind in one component or step trip above both figures. */
    readonly component_count: number;
    readonly component_share: number;
    /** Below `component_count`, removing everything trips from this many on. */
    readonly everything_count: number;
    /** Suspended users trip above both figures. */
    readonly user_count: number;
    readonly user_share: number;
    /** A file with fewer rows than this share of its last row count trips. */
    readonly source_share: number;
    /** More refused rows than this share of a file hold its removals. */
    readonly refused_share: number;
  };
  readonly moved: {
    /** How like two names must be, from 0 to 1, for a new space to be proposed as what became of a vanished one. */
    readonly name_likeness: number;
    /** Share of the students of the vanished space from which on the new one has mostly the same. */
    readonly student_share: number;
  };
  /** Time zone of times without one, and of the platform. */
  readonly time_zone: string;
  readonly field: {
    readonly course_visible: FieldPolicy;
    readonly course_names: FieldPolicy;
    readonly course_category: FieldPolicy;
    readonly user_names: FieldPolicy;
  };
}

/** The policy in force where nothing is configured. */
export const DEFAULT_POLICY: Policy = {
  paid_states: ["P", "A"],
  account_email: "warn",
  remote_group_patterns: ["cemu"],
  remote_suffix: "-FOAD",
  remote_name: " (à distance)",
  pseudo_group_prefix: "ELP_",
  student_role: "student",
  teacher_role: "editingteacher",
  category_depth: null,
  archive_category: "Archives",
  archive_prefix: "[Archive {year}] ",
  course_idnumber: "set-right",
  grace_days: 30,
  guard: {
    component_count: 50,
    component_share: 0.1,
    everything_count: 10,
    user_count: 10,
    user_share: 0.03,
    source_share: 0.8,
    refused_share: 0.01,
  },
  moved: { name_likeness: 0.8, student_share: 0.6 },
  time_zone: "Europe/Paris",
  field: {
    course_visible: "at-creation",
    course_names: "always",
    course_category: "always",
    user_names: "always",
  },
};
