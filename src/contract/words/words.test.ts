import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { words as english } from "./en/index.ts";
import { placeholdersOf } from "./fill.ts";
import { words as french } from "./fr/index.ts";

const SOURCES = join(import.meta.dirname, "../..");

/** Every text of a language by its dotted name. */
function textsOf(tree: object, above = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === "string" ? [[above + key, value]] : [...textsOf(Object(value), `${above}${key}.`)],
    ),
  );
}

/** The text of all TypeScript of the given folders, tests and words aside. */
function readSources(...folders: readonly string[]): string {
  const files = folders.flatMap((folder) => globSync(join(SOURCES, folder, "**/*.ts")));
  return files
    .filter((file) => !file.endsWith(".test.ts") && !file.includes("contract/words"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

const FRENCH = textsOf(french);
const ENGLISH = textsOf(english);

describe("contract/words/words", () => {
  it("has the same texts in both languages", () => {
    assert.deepEqual([...FRENCH.keys()].toSorted(), [...ENGLISH.keys()].toSorted());
  });

  it("has the same placeholders in both languages", () => {
    for (const [name, text] of FRENCH)
      assert.deepEqual(placeholdersOf(ENGLISH.get(name) ?? "").toSorted(), placeholdersOf(text).toSorted(), name);
  });

  it("leaves no text empty", () => {
    for (const [name, text] of [...FRENCH, ...ENGLISH]) assert.notEqual(text.trim(), "", name);
  });

  it("has no screen text that nothing shows", () => {
    const shown = readSources("cli", "server", "presentation", "contract/lines");
    const dynamic = new Set([
      "runKinds",
      "runStatuses",
      "checks",
      "cures",
      "avatarRefusals",
      "store",
      "progress",
      "pauses",
      "traffic",
    ]);
    const unused = Object.entries(french.screens)
      .filter(([screen]) => !dynamic.has(screen))
      .flatMap(([screen, texts]) => Object.keys(texts).map((name) => ({ screen, name })))
      .filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(shown));

    assert.deepEqual(unused, []);
  });

  it("has words for every error that is thrown, and for no others", () => {
    const thrown = new Set(thrownErrors().map(({ code }) => code));

    assert.ok(thrown.size > 10);
    assert.deepEqual(Object.keys(french.errors).toSorted(), [...thrown].toSorted());
  });

  it("asks no error for a fact that it does not carry where it is thrown", () => {
    const asked = thrownErrors().flatMap(({ code, facts }) => {
      const { is = "", next = "" } = french.errors[code] ?? {};
      // What stands in brackets may be unknown.
      const needed = placeholdersOf((is + next).replaceAll(/\[[^\]]*\]/gu, ""));
      return needed.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(facts)).map((name) => `${code}: ${name}`);
    });

    assert.deepEqual(asked, []);
  });
});

/** What is thrown somewhere, with the text of the facts that it is given. */
function thrownErrors(): readonly { readonly code: string; readonly facts: string }[] {
  const sources = readSources("flow", "ops", "infra", "cli", "server");
  const throwing =
    /new (?:OperatorError|TransientError|Away)\((?:(?!new ).)*?code: "(?<code>[a-z-]+)",?(?:\s*facts: (?<facts>.*?\}),\n)?/gsu;
  const thrown = Array.from(sources.matchAll(throwing), ({ groups: { code = "", facts = "" } = {} }) => ({
    code,
    facts,
  }));
  // Said in the person's language where it is thrown.
  return thrown.filter(({ code }) => code !== "call-wrong");
}
