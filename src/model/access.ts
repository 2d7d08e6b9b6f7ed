/** How far a right reaches: everything; some components; the spaces of a teacher and what is in them; only oneself. Widest first. */
export const SCOPE_KINDS = ["platform", "components", "spaces", "self"] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Every right there is, with how narrow it may be given; what is not here cannot be done by anybody over HTTP. */
export const CAPABILITIES = {
  /** The spaces one is in, and those one should be in and is not. */
  "see-own-courses": ["spaces", "self"],
  "see-overview": ["platform", "components"],
  "see-decisions": ["platform", "components"],
  "ask-why": ["platform", "components", "spaces", "self"],
  "see-people": ["platform", "components", "spaces", "self"],
  "see-spaces": ["platform", "components", "spaces", "self"],
  "see-runs": ["platform"],
  "see-plans": ["platform", "components"],
  "see-drift": ["platform", "components"],
  "see-state": ["platform"],
  "see-settings": ["platform"],
  /** Whether the installation is sound: doctor and metrics. */
  "check-installation": ["platform"],
  "see-jobs": ["platform"],
  /** Hand over a delivery, have it looked over, import it and have a plan made of it. */
  "deliver-files": ["platform"],
  "apply-plans": ["platform"],
  "approve-holds": ["platform"],
  "undo-runs": ["platform"],
  "rehearse-policy": ["platform"],
  /** What people do on the platform themselves: show, hide, rename, enrol. */
  "act-by-hand": ["platform"],
  "manage-operators": ["platform"],
  "manage-tokens": ["platform"],
  "see-audit": ["platform"],
} as const satisfies Readonly<Record<string, readonly ScopeKind[]>>;
export type Capability = keyof typeof CAPABILITIES;

/** What somebody may be, with the one reach of it and the rights that come with it. */
interface RoleRights {
  readonly scope: ScopeKind;
  readonly capabilities: readonly Capability[];
}

const LOOKING = [
  "see-overview",
  "see-decisions",
  "ask-why",
  "see-people",
  "see-spaces",
  "see-plans",
  "see-drift",
] as const;

/** Every role. A role that is narrower than the platform shows only what its holder has to do with. */
export const ROLES = {
  administrator: {
    scope: "platform",
    capabilities: [
      ...LOOKING,
      "see-runs",
      "see-state",
      "see-settings",
      "check-installation",
      "see-jobs",
      "deliver-files",
      "apply-plans",
      "approve-holds",
      "undo-runs",
      "rehearse-policy",
      "act-by-hand",
      "manage-operators",
      "manage-tokens",
      "see-audit",
    ],
  },
  support: {
    scope: "platform",
    capabilities: [...LOOKING, "see-runs", "see-state", "see-settings", "check-installation", "see-jobs"],
  },
  registrar: { scope: "components", capabilities: LOOKING },
  integrator: {
    scope: "platform",
    capabilities: [
      "see-overview",
      "see-decisions",
      "see-runs",
      "see-plans",
      "see-state",
      "see-settings",
      "check-installation",
      "see-jobs",
      "deliver-files",
      "apply-plans",
    ],
  },
  teacher: {
    scope: "spaces",
    capabilities: ["see-own-courses", "ask-why", "see-people", "see-spaces"],
  },
  student: { scope: "self", capabilities: ["see-own-courses", "ask-why", "see-people", "see-spaces"] },
} as const satisfies Readonly<Record<string, RoleRights>>;
export type Role = keyof typeof ROLES;

/** Names of all capabilities, in declared order: for schemas, words and reference pages. */
export const CAPABILITY_NAMES = Object.keys(CAPABILITIES).filter((name): name is Capability => name in CAPABILITIES);

/** Roles that are given by hand; a teacher or a student is one because the deliveries say so of their account. */
export const GIVEN_ROLES = ["administrator", "support", "registrar", "integrator"] as const satisfies readonly Role[];

/** Names of all roles, in declared order. */
export const ROLE_NAMES = Object.keys(ROLES).filter((name): name is Role => name in ROLES);
