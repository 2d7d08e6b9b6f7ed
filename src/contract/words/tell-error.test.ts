import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { speechOf } from "./speech.ts";
import { tellError } from "./tell-error.ts";

const STALE = { code: "plan-stale", facts: { run: "7", stale: "later-snapshot policy-changed" } };

describe("contract/words/tell-error", () => {
  it("says in either language which reasons make a plan stale", () => {
    assert.equal(
      tellError(speechOf("en"), STALE)?.is,
      "The plan of run 7 is stale. Since it was made: a later delivery was read and the policy was changed.",
    );
    assert.equal(
      tellError(speechOf("fr"), STALE)?.is,
      "Le plan de l’exécution 7 est périmé. Depuis qu’il a été fait\u00a0: une livraison plus récente a été lue et la politique a été modifiée.",
    );
  });

  it("writes instants as people read them, with their zone", () => {
    const early = { code: "no-run-yet", facts: { at: "2020-01-05T12:00:00Z" } };

    assert.match(
      tellError(speechOf("fr"), early)?.is ?? "",
      /^Aucune exécution n’était encore finie le 5 janvier 2020 à \d\d:\d\d \S+\.$/,
    );
    assert.match(
      tellError(speechOf("en"), early)?.is ?? "",
      /^No run had ended by January 5, 2020 at \d+:\d\d [AP]M \S+\.$/,
    );
  });

  it("leaves the other facts as they are, and errors without words of ours to their own", () => {
    const missing = { code: "approval-missing", facts: { run: "3" } };

    assert.equal(tellError(speechOf("en"), missing)?.next.includes("apply 3 --yes"), true);
    assert.equal(tellError(speechOf("en"), { code: "nothing-of-ours", facts: {} }), undefined);
  });
});
