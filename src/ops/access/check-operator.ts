import { GIVEN_ROLES, ROLES } from "../../model/access.ts";
import type { Assignment } from "../../model/caller.ts";
import { OperatorError } from "../../model/errors.ts";

/** Letters, digits and what occurs in usernames and mail addresses; no spaces, no capitals. */
const NAME = /^[\p{Ll}\p{N}][\p{Ll}\p{N}._@+-]{0,99}$/u;

const LEAST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;

/** A shorter name occurs in passwords by chance. */
const TELLING_NAME = 4;

/** A name as it is kept. OperatorError `operator-name` when it cannot be one. */
export function checkName(written: string): string {
  const name = written.normalize("NFKC").trim().toLowerCase();
  if (NAME.test(name)) return name;
  throw new OperatorError(`"${written}" cannot be the name of an operator.`, {
    code: "operator-name",
    facts: { written },
    next: "Use letters, digits and . _ @ + - only, without spaces.",
  });
}

/** OperatorError `password-weak` when a password is short, too long to hash in peace, or the name itself. */
export function checkPassword(password: string, name: string): void {
  const isFit = password.length >= LEAST_PASSWORD && password.length <= LONGEST_PASSWORD;
  const hasName = name.length >= TELLING_NAME && password.toLowerCase().includes(name);
  if (isFit && !hasName) return;
  throw new OperatorError("This password is too easy to guess.", {
    code: "password-weak",
    facts: { least: String(LEAST_PASSWORD), longest: String(LONGEST_PASSWORD) },
    next: `Take one of ${LEAST_PASSWORD} to ${LONGEST_PASSWORD} characters without the name in it; a few words will do.`,
  });
}

/** OperatorError `operator-roles` when roles are given twice, not by hand, or with components where there are none to give. */
export function checkAssignments(assignments: readonly Assignment[]): void {
  const roles = assignments.map(({ role }) => role);
  const isGivable = roles.every((role) => GIVEN_ROLES.some((given) => given === role));
  const isOnce = new Set(roles).size === roles.length;
  if (isGivable && isOnce && assignments.every(hasItsComponents)) return;
  throw new OperatorError("These roles cannot be given together with these components.", {
    code: "operator-roles",
    facts: { roles: GIVEN_ROLES.join(", ") },
    next: `Give each of ${GIVEN_ROLES.join(", ")} at most once, and components to a registrar only, at least one.`,
  });
}

function hasItsComponents({ role, components }: Assignment): boolean {
  return ROLES[role].scope === "components" ? components.length > 0 : components.length === 0;
}
