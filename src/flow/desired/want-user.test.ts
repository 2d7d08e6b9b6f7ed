import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aPerson } from "../../../test/kits/facts.ts";
import type { PersonFacts } from "../../model/facts.ts";
import { wantUser } from "./want-user.ts";

function namesOf(fields: Partial<PersonFacts>): readonly (string | undefined)[] {
  const user = wantUser(aPerson(fields));
  return [user?.family_name, user?.first_name];
}

describe("flow/desired/want-user", () => {
  it("wants a user for an active account, enrolled or not", () => {
    assert.deepEqual(wantUser(aPerson()), {
      username: "ana",
      person_code: "22600001",
      kind: "student",
      family_name: "Müller",
      first_name: "Ana",
      email: "ana@etu.example.org",
      owner: "apogee",
    });
  });

  it("wants none for an inactive account", () => {
    assert.equal(wantUser(aPerson({ active: false })), null);
  });

  it("wants a user without e-mail, too", () => {
    assert.equal(wantUser(aPerson({ email: null }))?.email, null);
  });

  it("prefers the usual name and the chosen first name", () => {
    assert.deepEqual(namesOf({ usualName: "Meier", chosenFirstName: "Anaïs" }), ["Meier", "Anaïs"]);
  });

  it("lets the names of the account win, each on its own", () => {
    const person = { usualName: "Meier", chosenFirstName: "Anaïs" };

    assert.deepEqual(namesOf({ ...person, accountFamilyName: "Compte" }), ["Compte", "Anaïs"]);
    assert.deepEqual(namesOf({ ...person, accountFirstName: "Anna" }), ["Meier", "Anna"]);
  });

  it("has no names for somebody whom no file names", () => {
    assert.deepEqual(namesOf({ kind: "guest", familyName: null, firstName: null }), ["", ""]);
  });
});
