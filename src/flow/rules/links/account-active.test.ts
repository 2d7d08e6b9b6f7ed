import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAccount, aSubject } from "../../../../test/kits/facts.ts";
import type { AccountFacts } from "../../../model/facts.ts";
import { accountActive } from "./account-active.ts";

function findingFor(account: AccountFacts | null, account_email: "warn" | "require" = "warn"): unknown {
  return accountActive.check(aSubject({ registration: { account }, policy: { account_email } }));
}

const broken = { kind: "broken", situation: null, warnings: [] };

describe("flow/rules/links/account-active", () => {
  it("holds for an active account with an e-mail, whatever the policy", () => {
    assert.equal(findingFor(anAccount()), null);
    assert.equal(findingFor(anAccount(), "require"), null);
  });

  it("breaks without account and for an inactive one, even one without e-mail", () => {
    assert.deepEqual(findingFor(null), { ...broken, reason: "account-missing" });
    assert.deepEqual(findingFor(anAccount({ active: false, hasEmail: false }), "require"), {
      ...broken,
      reason: "account-inactive",
    });
  });

  it("warns of a missing e-mail, and breaks only where the policy requires one", () => {
    const account = anAccount({ hasEmail: false });

    assert.deepEqual(findingFor(account), { kind: "doubt", warnings: ["account-email-missing"] });
    assert.deepEqual(findingFor(account, "require"), { ...broken, reason: "account-email-missing" });
  });

  it("shows the account by its username, and the person where there is none", () => {
    const [account] = accountActive.facts(aSubject());
    const [person] = accountActive.facts(aSubject({ registration: { account: null } }));

    assert.deepEqual(account?.key, { username: "ana" });
    assert.deepEqual(person?.key, { person_code: "22600001" });
  });
});
