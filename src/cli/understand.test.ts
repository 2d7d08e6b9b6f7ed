import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { COMMAND_NAMES } from "../contract/words/command-names.ts";
import { speechOf } from "../contract/words/speech.ts";
import { COMMANDS } from "./commands/table.ts";
import { understand, type Understood } from "./understand.ts";

const ENGLISH = speechOf("en");

function understood(...words: readonly string[]): Understood {
  return understand(words, ENGLISH, "1.2.3");
}

function complaint(...words: readonly string[]): { readonly message: string; readonly next: string } {
  try {
    understood(...words);
  } catch (error) {
    if (error instanceof Error && "next" in error) return { message: error.message, next: String(error.next) };
    throw error;
  }
  throw new Error("understood");
}

describe("cli/understand", () => {
  it("reads arguments by name and options by type", () => {
    const call = understood("plan", "some/path", "--scope", "component=LVE", "--wait", "5", "--json");

    assert.ok(call.kind === "command");
    assert.equal(call.name, "plan");
    assert.deepEqual([...call.arguments], [["path", "some/path"]]);
    assert.deepEqual(call.options, { scope: "component=LVE", wait: 5, json: true });
  });

  it("takes an option that may be repeated every time", () => {
    const call = understood("apply", "--approve", "a", "--because", "why not", "--approve", "b", "-y");

    assert.ok(call.kind === "command");
    assert.deepEqual(call.options, { approve: ["a", "b"], because: "why not", yes: true });
  });

  it("reads --no-serve as said, and nothing where it is not", () => {
    const without = understood("demo", "--no-serve");
    const usual = understood("demo");

    assert.deepEqual(without.kind === "command" && without.options, { noServe: true });
    assert.deepEqual(usual.kind === "command" && usual.options, {});
  });

  it("proposes what was probably meant", () => {
    assert.match(complaint("dcotor").next, /doctor/);
    assert.match(complaint("plan", "--socpe", "x").next, /--scope/);
    assert.equal(complaint("plan", "--frobnicate").next, "Run: passerelle help plan");
  });

  it("says what a value may be", () => {
    assert.equal(complaint("state", "users", "--format", "xml").next, "Possible values: csv, json.");
    assert.match(complaint("demo", "--students", "-3").message, /--students/);
  });

  it("says which argument is missing, which are too many, and which option lacks its value", () => {
    assert.match(complaint("rehearse").message, /<policy>/);
    assert.match(complaint("runs", "1").message, /too many/);
    assert.match(complaint("plan", "--out").message, /--out/);
  });

  it("does not take the next option for the value that was forgotten", () => {
    assert.deepEqual(complaint("plan", "--data", "--json"), {
      message: "Option --data needs a value.",
      next: "Run: passerelle help plan",
    });
    assert.match(complaint("apply", "--approve", "a", "--because", "--yes").message, /--because/);
  });

  it("shows help when asked, and as a complaint when nothing is said", () => {
    const help = understood("help", "sync");
    const nothing = understood();

    assert.ok(help.kind === "text" && help.asked && help.text.startsWith("Usage: passerelle sync"));
    assert.ok(nothing.kind === "text" && !nothing.asked);
    assert.deepEqual(understood("--version"), { kind: "text", text: "1.2.3\n", asked: true });
  });

  it("finds every command where the table says", async () => {
    for (const name of COMMAND_NAMES) assert.equal(typeof (await COMMANDS[name].load()), "function", name);
  });
});
