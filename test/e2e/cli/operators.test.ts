import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { PATIENCE_MS } from "../../kits/patience.ts";
import { DOCUMENTS, LISTS } from "../../../src/contract/documents/index.ts";
import { passerelle } from "./passerelle.ts";

// One after the other: each goes on from what the one before it left.
describe("test/e2e/cli/operators", { timeout: PATIENCE_MS }, () => {
  const program = passerelle();

  it("adds a registrar with components and tells the password this once", async () => {
    const added = await program.call("operators", "add", "Jeanne", "Jeanne Roy", "--as", "registrar:LVE,SCI", "--json");
    assert.equal(added.code, 0, added.stderr);
    const { operator, password } = DOCUMENTS.operator.parse(JSON.parse(added.stdout));

    assert.deepEqual(
      [operator.name, operator.display_name, operator.roles],
      ["jeanne", "Jeanne Roy", ["registrar:LVE,SCI"]],
    );
    assert.match(password ?? "", /^[\w-]{20}$/);
    const listed = await program.call("operators", "list");
    assert.match(listed.stdout, /jeanne +Jeanne Roy +local +registrar:LVE,SCI/);
    assert.ok(!listed.stdout.includes(password ?? ""));
  });

  it("adds somebody from outside without a password", async () => {
    const added = await program.call("operators", "add", "kim", "--outside", "--as", "support", "--as", "integrator");

    assert.equal(added.code, 0, added.stderr);
    assert.match(added.stdout, /kim peut désormais se connecter/);
    assert.doesNotMatch(added.stdout, /Mot de passe/);
    assert.equal((await program.call("operators", "password", "kim")).code, 2);
  });

  it("makes a token for what the operator may do, and tells its secret this once", async () => {
    const made = await program.call(
      "operators",
      "token",
      "kim",
      "night",
      "--may",
      "apply-plans",
      "--days",
      "30",
      "--json",
    );
    assert.equal(made.code, 0, made.stderr);
    const { secret, days } = DOCUMENTS.token.parse(JSON.parse(made.stdout));

    assert.match(secret, /^passerelle_/);
    assert.equal(days, 30);
    const refused = await program.call("operators", "token", "jeanne", "night", "--may", "apply-plans");
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /ne peut pas avoir un jeton pour cela/);
  });

  it("gives other roles in place of those before, signs out, and keeps both in the audit", async () => {
    const given = await program.call(
      "operators",
      "roles",
      "jeanne",
      "--as",
      "registrar:DRT",
      "--as",
      "support",
      "--json",
    );
    assert.equal(given.code, 0, given.stderr);
    const { done, operator } = DOCUMENTS.operator.parse(JSON.parse(given.stdout));
    assert.deepEqual([done, operator.roles.toSorted()], ["roles-given", ["registrar:DRT", "support"]]);

    assert.match((await program.call("operators", "sign-out", "jeanne")).stdout, /Les sessions de jeanne sont fermées/);
    const refused = await program.call("operators", "roles", "jeanne", "--as", "registrar");
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /Ces rôles ne peuvent pas être donnés/);
  });

  it("blocks and lets in again", async () => {
    assert.equal((await program.call("operators", "block", "jeanne")).code, 0);
    async function rows() {
      return z.array(LISTS.operators).parse(JSON.parse((await program.call("operators", "list", "--json")).stdout));
    }
    assert.notEqual((await rows())[0]?.blocked_at, null);
    assert.equal((await program.call("operators", "unblock", "jeanne")).code, 0);
    assert.equal((await rows())[0]?.blocked_at, null);
  });

  it("says what could have been meant", async () => {
    for (const [words, message] of [
      [["operators", "ad", "x"], /Essayer add/],
      [["operators", "add", "x", "--as", "suport"], /Essayer support/],
      [["operators", "add", "x", "--as", "teacher"], /ne peuvent pas être donnés/],
      [["operators", "token", "kim", "n", "--may", "apply-plan"], /Essayer apply-plans/],
      [["operators", "token", "kim"], /Il manque l.argument <label>/],
      [["operators", "add"], /Il manque l.argument <name>/],
      [["operators", "block", "nobody"], /Il n’y a pas d’opérateur «.nobody.»/],
    ] as const) {
      const { code, stderr } = await program.call(...words);
      assert.equal(code, 2, words.join(" "));
      assert.match(stderr, message);
    }
  });
});
