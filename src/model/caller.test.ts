import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CAPABILITIES, CAPABILITY_NAMES, ROLE_NAMES, ROLES, type ScopeKind } from "./access.ts";
import { type Assignment, type Caller, can, scopeOf } from "./caller.ts";

function caller(assignments: readonly Assignment[], more: Partial<Caller> = {}): Caller {
  return { kind: "operator", operator: 1, name: "ana", person: null, assignments, only: null, ...more };
}

describe("model/caller", () => {
  it("denies everything to somebody without a role", () => {
    for (const capability of CAPABILITY_NAMES) assert.equal(can(caller([]), capability), false, capability);
  });

  it("gives each role its own reach and nothing else", () => {
    for (const role of ROLE_NAMES)
      for (const capability of CAPABILITY_NAMES) {
        const scope = scopeOf(caller([{ role, components: ["LVE"] }], { person: "21900001" }), capability);
        const isGiven = new Set<string>(ROLES[role].capabilities).has(capability);
        assert.equal(scope?.kind, isGiven ? ROLES[role].scope : undefined, `${role}, ${capability}`);
      }
  });

  it("gives no role a reach that the capability cannot have", () => {
    for (const role of ROLE_NAMES)
      for (const capability of ROLES[role].capabilities) {
        const allowed: readonly ScopeKind[] = CAPABILITIES[capability];
        assert.ok(allowed.includes(ROLES[role].scope), `${role}, ${capability}`);
      }
  });

  it("puts the components of several offices together, and takes the widest reach", () => {
    const offices = [
      { role: "registrar", components: ["SCI", "LVE"] },
      { role: "registrar", components: ["LVE"] },
    ] as const;

    assert.deepEqual(scopeOf(caller(offices), "ask-why"), { kind: "components", codes: ["LVE", "SCI"] });
    const teaching = [...offices, { role: "teacher", components: [] }] as const;
    assert.equal(scopeOf(caller(teaching, { person: "7" }), "ask-why")?.kind, "components");
    assert.equal(scopeOf(caller([...teaching, { role: "support", components: [] }]), "ask-why")?.kind, "platform");
  });

  it("shows nothing to a teacher or a student whose person is not known", () => {
    assert.equal(scopeOf(caller([{ role: "student", components: [] }]), "ask-why"), null);
    assert.equal(scopeOf(caller([{ role: "teacher", components: [] }]), "see-spaces"), null);
  });

  it("lets a token do less than its operator, never more", () => {
    const support = [{ role: "support", components: [] }] as const;
    const token = caller(support, { kind: "token", only: ["ask-why", "apply-plans"] });

    assert.equal(can(token, "ask-why"), true);
    assert.equal(can(token, "see-people"), false);
    assert.equal(can(token, "apply-plans"), false);
  });
});
