import { type Capability, ROLES, type Role, SCOPE_KINDS, type ScopeKind } from "./access.ts";

/** A role that somebody has; `components` counts for roles whose scope is components, and is empty for others. */
export interface Assignment {
  readonly role: Role;
  readonly components: readonly string[];
}

/** Who asks, known for sure: somebody signed in, or a program by its token. */
export interface Caller {
  /** A token never does what needs a person: `operator` is the account behind it in both cases. */
  readonly kind: "operator" | "token";
  readonly operator: number;
  /** What the journal and the audit call them; the name of a token after a slash. */
  readonly name: string;
  /** Code of the person in the deliveries, where the account is one of theirs: teachers and students. */
  readonly person: string | null;
  readonly assignments: readonly Assignment[];
  /** What a token was made for; null for somebody signed in. It takes rights away, it never gives any. */
  readonly only: readonly Capability[] | null;
}

/** How far somebody may go with a capability. `spaces`: those of which the person is a teacher, and the person themselves. */
export type Scope =
  | { readonly kind: "platform" }
  | { readonly kind: "components"; readonly codes: readonly string[] }
  | { readonly kind: "spaces"; readonly person: string }
  | { readonly kind: "self"; readonly person: string };

/** Whether somebody may do this at all; deny by default. */
export function can(caller: Caller, capability: Capability): boolean {
  return scopeOf(caller, capability) !== null;
}

/** How far somebody may go with this: the widest that any of their roles gives; null when none does. */
export function scopeOf(caller: Caller, capability: Capability): Scope | null {
  if (caller.only !== null && !caller.only.includes(capability)) return null;
  const giving = caller.assignments.filter(({ role }) => givenBy(role).includes(capability));
  const scopes = SCOPE_KINDS.map((kind) => scopeIn(caller.person, kind, giving));
  return scopes.find((scope) => scope !== null) ?? null;
}

function scopeIn(person: string | null, kind: ScopeKind, assignments: readonly Assignment[]): Scope | null {
  const giving = assignments.filter(({ role }) => ROLES[role].scope === kind);
  if (giving.length === 0) return null;
  switch (kind) {
    case "platform":
      return { kind };
    case "components":
      return { kind, codes: [...new Set(giving.flatMap(({ components }) => components))].toSorted() };
    case "spaces":
    case "self":
      return person === null ? null : { kind, person };
    default:
      return kind satisfies never;
  }
}

function givenBy(role: Role): readonly Capability[] {
  return ROLES[role].capabilities;
}
