import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unknownCommands } from "./unknown-commands.ts";

const KNOWN = {
  commands: new Map([
    ["sync", ["--yes", "-y"]],
    ["why", ["--at"]],
  ]),
  scripts: ["demo"],
};

function unknown(text: string): readonly string[] {
  return unknownCommands({ path: "a.md", text }, KNOWN);
}

describe("tools/documents/unknown-commands", () => {
  it("accepts commands, options and scripts that exist", () => {
    assert.deepEqual(unknown("```sh\n$ ./bin/passerelle sync folder --yes && npm run demo # first\n```\n"), []);
    assert.deepEqual(unknown("Ask `passerelle why PERSON [COURSE]`, or `passerelle --help`."), []);
  });

  it("tells a command, an option and a script that do not exist", () => {
    assert.deepEqual(unknown("`passerelle synch`"), ["a.md names the unknown command synch"]);
    assert.deepEqual(unknown("```\nnpm ci && passerelle sync --force\n```\n"), [
      "a.md gives sync the unknown option --force",
    ]);
    assert.deepEqual(unknown("`passerelle why ana --yes`"), ["a.md gives why the unknown option --yes"]);
    assert.deepEqual(unknown("`npm run demmo`"), ["a.md runs the unknown script demmo"]);
  });

  it("leaves the words of a sentence alone", () => {
    assert.deepEqual(unknown("The passerelle opens at eight."), []);
  });
});
