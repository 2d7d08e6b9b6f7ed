import type { Admission } from "../../contract/api/operation.ts";
import type { ScopeKind } from "../../model/access.ts";
import { type Caller, type Scope, scopeOf } from "../../model/caller.ts";
import { OperatorError } from "../../model/errors.ts";

/** What is asked for: the right that an operation needs, and how narrow a scope it can keep to. */
export interface Door {
  readonly admission: Admission;
  readonly within: readonly ScopeKind[];
}

/**
 * How far the caller may go through this door: the one place where rights are looked at. OperatorError `not-signed-in`,
 * `forbidden`, and `scope-too-narrow` where the operation would show more than the caller may see.
 */
export function admit(caller: Caller | null, { admission, within }: Door): Scope {
  if (admission === "anybody") return { kind: "platform" };
  if (caller === null) throw notSignedIn();
  // What everybody has who signed in concerns themselves; the handler looks at the caller.
  if (admission === "signed-in") return { kind: "platform" };
  const scope = scopeOf(caller, admission);
  if (scope === null) throw forbidden(admission);
  if (within.includes(scope.kind)) return scope;
  throw new OperatorError("This cannot be shown only as far as you may see it.", {
    code: "scope-too-narrow",
    next: "Ask somebody who sees the whole platform.",
  });
}

function notSignedIn(): OperatorError {
  return new OperatorError("Nobody has signed in.", {
    code: "not-signed-in",
    next: "Sign in, or send a token: Authorization: Bearer …",
  });
}

function forbidden(capability: string): OperatorError {
  return new OperatorError(`This needs the right "${capability}".`, {
    code: "forbidden",
    facts: { capability },
    next: "Ask an administrator for it.",
  });
}
