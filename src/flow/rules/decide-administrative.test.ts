import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAccount, anAdministrative, anAdministrativeCase } from "../../../test/kits/facts.ts";
import type { AdministrativeCase } from "../../model/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { decideAdministrative } from "./decide-administrative.ts";

function reasonOf(fields: Partial<AdministrativeCase>): string {
  return decideAdministrative({ ...anAdministrativeCase(fields), policy: DEFAULT_POLICY });
}

describe("flow/rules/decide-administrative", () => {
  it("puts a valid registration into its cohort", () => {
    assert.equal(reasonOf({}), "enrolled");
    assert.equal(reasonOf({ registration: anAdministrative({ payment: null }) }), "enrolled");
  });

  it("puts somebody without e-mail into the cohort, too", () => {
    assert.equal(reasonOf({ account: anAccount({ hasEmail: false }) }), "enrolled");
  });

  it("leaves out who is unknown or has no active account, in this order", () => {
    assert.equal(reasonOf({ studentKnown: false, account: null }), "student-unknown");
    assert.equal(reasonOf({ account: null, registration: anAdministrative({ state: "A" }) }), "account-missing");
    assert.equal(reasonOf({ account: anAccount({ active: false }) }), "account-inactive");
  });

  it("leaves out what is cancelled, withdrawn or unpaid", () => {
    assert.equal(reasonOf({ registration: anAdministrative({ state: "A" }) }), "registration-cancelled");
    assert.equal(reasonOf({ registration: anAdministrative({ state: "R" }) }), "registration-cancelled");
    assert.equal(reasonOf({ registration: anAdministrative({ payment: "" }) }), "registration-unpaid");
  });
});
