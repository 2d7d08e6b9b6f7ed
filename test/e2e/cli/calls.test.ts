import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { COMMAND_NAMES } from "../../../src/contract/words/command-names.ts";
import { callWith } from "./passerelle.ts";

const FRENCH = {};
const ENGLISH = { LANG: "en_GB.UTF-8" };

describe("test/e2e/cli/calls", { concurrency: 2 }, () => {
  it("lists every command in its help", async () => {
    const { code, stdout } = await callWith(FRENCH, "--help");

    assert.equal(code, 0);
    for (const name of COMMAND_NAMES) assert.match(stdout, new RegExp(`^  ${name}\\b`, "m"));
  });

  it("shows help and exits 2 when nothing is asked", async () => {
    const { code, stdout, stderr } = await callWith(FRENCH);

    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^Utilisation/);
  });

  it("proposes the nearest command and the nearest option", async () => {
    const command = await callWith(FRENCH, "dicisions");
    const option = await callWith(FRENCH, "demo", "--studants", "3");

    assert.equal(command.code, 2);
    assert.match(command.stderr, /Essayer decisions/);
    assert.equal(option.code, 2);
    assert.match(option.stderr, /Essayer --students/);
  });

  it("refuses what no command can be called with", async () => {
    const calls = [
      ["run", "x"],
      ["state", "corses"],
      ["state", "courses", "--at", "yesterday"],
      ["decisions", "--reason", "enroled"],
    ];
    for (const words of calls) assert.equal((await callWith(FRENCH, ...words)).code, 2, words.join(" "));
  });

  it("speaks the language of the locale, or the one asked for", async () => {
    const calls = [
      { environment: ENGLISH, words: ["plna"], said: /There is no command/ },
      { environment: FRENCH, words: ["plna", "--lang", "en"], said: /There is no command/ },
      { environment: { LC_ALL: "fr_FR.UTF-8", LANG: "en_US" }, words: ["plna"], said: /n’existe pas/ },
    ];
    for (const { environment, words, said } of calls)
      assert.match((await callWith(environment, ...words)).stderr, said);
  });

  it("gives programs a failure as the one document that they wait for", async () => {
    const { code, stdout } = await callWith(ENGLISH, "plna", "--json");

    const failure = JSON.parse(stdout);
    assert.equal(code, 2);
    assert.equal(failure.error.code, "call-wrong");
    assert.equal(failure.exit_code, 2);
  });

  it("refuses an unknown variable of its own in the environment", async () => {
    const { code, stderr } = await callWith({ ...ENGLISH, PASSERELLE_POLICY_GRACE_DAY: "3" }, "store", "status");

    assert.equal(code, 2);
    assert.match(stderr, /PASSERELLE_POLICY_GRACE_DAYS/);
  });

  it("exits 4 when the server that is named does not answer", async () => {
    const { code } = await callWith({ DATABASE_URL: "postgresql://u@127.0.0.1:1/db" }, "runs");

    assert.equal(code, 4);
  });

  it("has help for each command in both languages", async () => {
    for (const lang of ["fr", "en"]) {
      const { code, stdout } = await callWith(FRENCH, "help", "sync", "--lang", lang);
      assert.equal(code, 0, lang);
      assert.match(stdout, /passerelle sync \[options\] <path>/);
    }
  });
});
