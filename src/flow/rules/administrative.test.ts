import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAdministrative, aPolicy, aRegistration, aSubject } from "../../../test/kits/facts.ts";
import type { AdministrativeFacts } from "../../model/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { isValid, standingOf, stepsInForce } from "./administrative.ts";
import { decideRegistration } from "./decide-registration.ts";

const cancelled = anAdministrative({ state: "A", registeredAt: "2026-07-01" });
const site = anAdministrative({ step: "1SITE", primary: false });
const remote = anAdministrative({ step: "1DIST", primary: false, remote: true });
const away = anAdministrative({ step: "1AWAY", primary: false, exchange: "out", exchangePeriod: "S1" });

/** What counts for a registration that names a step; none when the step is empty. */
function counting(administrative: readonly AdministrativeFacts[], step = "", version = "701"): unknown {
  const standing = standingOf(aRegistration({ administrative, step, version }), DEFAULT_POLICY);
  return standing.kind === "one" ? standing.registration : standing.kind;
}

function reasonOf(administrative: readonly AdministrativeFacts[]): string {
  return decideRegistration(aSubject({ registration: { administrative } })).reason;
}

describe("flow/rules/administrative", () => {
  it("takes state E with a paying state of the policy for valid", () => {
    const valid = [
      ["E", "P"],
      ["E", "A"],
      ["A", "P"],
      ["R", "P"],
      ["E", "N"],
    ].map(([state = "", payment = ""]) => isValid(anAdministrative({ state, payment }), DEFAULT_POLICY));

    assert.deepEqual(valid, [true, true, false, false, false]);
  });

  it("does not check payment where the source has no such column, and takes an empty cell for unpaid", () => {
    assert.equal(isValid(anAdministrative({ payment: null }), DEFAULT_POLICY), true);
    assert.equal(isValid(anAdministrative({ payment: "" }), DEFAULT_POLICY), false);
  });

  it("takes the paying states from the policy", () => {
    const policy = aPolicy({ paid_states: ["X"] });

    assert.equal(isValid(anAdministrative({ payment: "X" }), policy), true);
    assert.equal(isValid(anAdministrative({ payment: "P" }), policy), false);
  });

  it("never lets a cancelled registration that was replaced hurt, whatever their order", () => {
    assert.equal(reasonOf([cancelled, anAdministrative()]), "enrolled");
    assert.equal(reasonOf([anAdministrative(), cancelled]), "enrolled");
  });

  it("is cancelled when all are cancelled or withdrawn, and unpaid as soon as one is in force", () => {
    assert.equal(reasonOf([cancelled, anAdministrative({ state: "R" })]), "registration-cancelled");
    assert.equal(reasonOf([cancelled, anAdministrative({ payment: "" })]), "registration-unpaid");
  });

  it("counts the only valid one, whatever step it is for", () => {
    assert.equal(counting([remote], "1SITE"), remote);
    assert.equal(counting([remote]), remote);
  });

  it("counts the valid one of the step that the registration names, even before a primary one", () => {
    const primary = anAdministrative({ step: "1MAIN" });

    assert.equal(counting([primary, remote], "1DIST"), remote);
    assert.equal(counting([primary, remote], "1MAIN"), primary);
  });

  it("counts the primary one when no step is named", () => {
    const primary = anAdministrative({ step: "1MAIN", remote: true });

    assert.equal(counting([site, primary]), primary);
  });

  it("counts the primary one when the one of the step is not valid", () => {
    const primary = anAdministrative({ step: "1MAIN" });

    assert.equal(
      counting([anAdministrative({ step: "1DIST", remote: true, state: "A" }), primary, site], "1DIST"),
      primary,
    );
  });

  it("looks at the version of the step, too", () => {
    const primary = anAdministrative({ step: "1MAIN" });

    assert.equal(counting([primary, remote], "1DIST", "702"), primary);
  });

  it("does not count an unpaid primary one", () => {
    assert.equal(counting([anAdministrative({ step: "1MAIN", payment: "", remote: true }), site]), site);
  });

  it("counts any of several that agree", () => {
    assert.equal(counting([site, anAdministrative({ step: "2SITE", primary: false })]), site);
  });

  it("is ambiguous when several valid ones differ and nothing says which counts", () => {
    assert.equal(counting([site, remote]), "ambiguous");
    assert.equal(counting([site, away]), "ambiguous");
    assert.equal(counting([away, { ...away, step: "2AWAY", exchangePeriod: "S2" }]), "ambiguous");
  });

  it("enrols on site with a warning, and removes for no exchange, where it is ambiguous", () => {
    const decision = decideRegistration(
      aSubject({ registration: { step: "", version: "", administrative: [remote, away] } }),
    );

    assert.deepEqual(
      [decision.outcome, decision.course, decision.warnings],
      ["enrolled", "AN-10A", ["registration-ambiguous"]],
    );
  });

  it("is not ambiguous as soon as the registration names the step", () => {
    const { warnings, reason } = decideRegistration(
      aSubject({ registration: { step: "1SITE", version: "701", administrative: [site, remote] } }),
    );

    assert.deepEqual([reason, warnings], ["enrolled", []]);
  });

  it("has steps in force where at least one registration is valid", () => {
    const step = { step: "1LANGL", version: "701", year: "2026", name: null, source: "apogee" };
    const valid = { ...step, standings: [cancelled, site] };
    const unpaid = { ...step, standings: [cancelled, { state: "E", payment: "" }] };

    assert.deepEqual(stepsInForce([valid, unpaid], DEFAULT_POLICY), [valid]);
  });

  it("has none without a valid one", () => {
    assert.equal(counting([]), "none");
    assert.equal(counting([cancelled]), "none");
    assert.equal(counting([cancelled, cancelled]), "none");
  });
});
