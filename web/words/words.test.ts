import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { placeholdersOf } from "../../src/contract/words/fill.ts";
import { texts as english } from "./en/texts.ts";
import { texts as french } from "./fr/texts.ts";

const SCREENS = path.join(import.meta.dirname, "..");

/** Screens whose texts are chosen by a value. */
const CHOSEN = new Set([
  "screens",
  "groups",
  "themes",
  "acts",
  "actFields",
  "askers",
  "verdicts",
  "moveStatuses",
  "jobKinds",
  "jobStatuses",
  "healthStatuses",
  "failureCodes",
  "accountStates",
  "accessibility",
  "fields",
  "values",
]);

/** Every text by screen and name. */
function textsOf(words: Readonly<Record<string, Readonly<Record<string, string>>>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([screen, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${screen}.${name}`, text] as const),
    ),
  );
}

function readScreens(): string {
  const files = globSync("**/*.{ts,tsx}", { cwd: SCREENS, exclude: ["words/**", "dist/**"] });
  return files.map((file) => readFileSync(path.join(SCREENS, file), "utf8")).join("\n");
}

const FRENCH = textsOf(french);
const ENGLISH = textsOf(english);

describe("web/words/words", () => {
  it("has the same texts with the same placeholders in both languages, and none empty", () => {
    assert.deepEqual([...FRENCH.keys()].toSorted(), [...ENGLISH.keys()].toSorted());
    for (const [name, text] of FRENCH) {
      assert.notEqual(text.trim(), "", name);
      assert.deepEqual(placeholdersOf(ENGLISH.get(name) ?? "").toSorted(), placeholdersOf(text).toSorted(), name);
    }
  });

  it("has no text that no screen shows", () => {
    const screens = readScreens();
    const unused = [...FRENCH.keys()].filter((name) => {
      const [screen = "", text = ""] = name.split(".");
      return !CHOSEN.has(screen) && !screens.includes(`web.${name}`) && !new RegExp(`\\b${text}\\b`).test(screens);
    });

    assert.ok(screens.length > 1000);
    assert.deepEqual(unused, []);
  });
});
