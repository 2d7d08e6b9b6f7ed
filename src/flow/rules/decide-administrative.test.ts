import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAccount, anAdministrative, anAdministrativeCase, aPolicy } from "../../../test/kits/facts.ts";
import type { AdministrativeCase } from "../../model/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { decideAdministrative } from "./decide-administrative.ts";

function reasonOf(fields: Partial<AdministrativeCase>, policy = DEFAULT_POLICY): string {
  return decideAdministrative({ ...anAdministrativeCase(fields), policy });
}

describe("flow/rules/decide-administrative", () => {
  it("puts a valid registration into its cohort", () => {
    assert.equal(reasonOf({}), "enrolled");
    assert.equal(reasonOf({ registration: anAdministrative({ payment: null }) }), "enrolled");
  });

  it("puts somebody without e-mail into the cohort, too, unless the policy requires one", () => {
    const account = anAccount({ hasEmail: false });
    const required = aPolicy({ account_email: "require" });

    assert.equal(reasonOf({ account }), "enrolled");
    assert.equal(reasonOf({ account }, required), "account-email-missing");
    assert.equal(reasonOf({}, required), "enrolled");
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
