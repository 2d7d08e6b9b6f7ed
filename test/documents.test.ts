import assert from "node:assert/strict";
import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { COMMANDS } from "../src/cli/commands/table.ts";
import { COMMON_OPTIONS, OPTIONS } from "../src/cli/options.ts";
import type { OptionName } from "../src/contract/words/command-names.ts";
import { DELIVERY_TABLE_NAMES, deliveryTable } from "../src/model/delivery.ts";
import { PROBLEMS } from "../src/model/problem.ts";
import { CHANGE_REASONS, HOLD_REASONS, REGISTRATION_REASONS, TEACHER_REASONS, WARNINGS } from "../src/model/reasons.ts";
import { pictureOf } from "../tools/boundaries/picture.ts";
import { brokenLinks } from "../tools/documents/broken-links.ts";
import { readDocuments } from "../tools/documents/read-documents.ts";
import { unknownCommands } from "../tools/documents/unknown-commands.ts";
import { REFERENCE_PAGES } from "../tools/reference/pages.ts";

const ROOT = path.join(import.meta.dirname, "..");
const ADR_PARTS = [
  "Status and date",
  "What made us decide",
  "What we chose",
  "What we gave up",
  "How we will know it was wrong",
];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** Titles of the headings of a page, at any depth. */
function headingsOf(file: string): readonly string[] {
  return Array.from(read(file).matchAll(/^#+ (?<title>.+)$/gm), (match) => match.groups?.["title"] ?? "");
}

/** An option in every spelling that may be typed: `-y` and `--yes`. */
function spellingsOf(option: OptionName): readonly string[] {
  return OPTIONS[option].flags.match(/--?[a-z-]+/g) ?? [];
}

describe("test/documents", () => {
  it("keeps docs/reference/ as its declarations make it", () => {
    for (const [file, make] of Object.entries(REFERENCE_PAGES)) {
      assert.equal(read(`docs/reference/${file}`), make(), `docs/reference/${file}: npm run reference writes it anew`);
    }
  });

  it("has no page in docs/reference/ that nothing makes", () => {
    const files = globSync("**/*.*", { cwd: path.join(ROOT, "docs/reference") });

    assert.deepEqual(files.toSorted(), Object.keys(REFERENCE_PAGES).toSorted());
  });

  it("has a paragraph for every problem", () => {
    assert.deepEqual(headingsOf("docs/reference/problems.md").slice(1), Object.keys(PROBLEMS));
  });

  it("has a paragraph for every deciding reason and every warning", () => {
    const headings = headingsOf("docs/reference/reasons.md");
    const wanted = [
      ...Object.keys(REGISTRATION_REASONS),
      ...Object.keys(TEACHER_REASONS).map((reason) => `${reason} (teacher)`),
      ...Object.keys(WARNINGS).map((warning) => `${warning} (warning)`),
    ];

    assert.deepEqual(
      wanted.filter((title) => !headings.includes(title)),
      [],
    );
  });

  it("has a row for every reason of a change and of a hold", () => {
    const page = read("docs/reference/reasons.md");

    const codes = [...Object.keys(CHANGE_REASONS), ...Object.keys(HOLD_REASONS)];
    assert.deepEqual(
      codes.filter((code) => !page.includes(`\n| \`${code}\` |`)),
      [],
    );
  });

  it("has a section for every file of a delivery", () => {
    const headings = headingsOf("docs/reference/formats.md");

    const files = DELIVERY_TABLE_NAMES.map((table) => `\`${deliveryTable(table).file}\``);
    assert.deepEqual(
      files.filter((file) => !headings.includes(file)),
      [],
    );
  });

  it("names no command, option or script that does not exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const commands = Object.entries(COMMANDS).map(([name, spec]) => {
      return [name, ["--help", ...[...COMMON_OPTIONS, ...spec.options].flatMap(spellingsOf)]] as const;
    });
    const known = { commands: new Map(commands), scripts: Object.keys(scripts) };

    assert.deepEqual(
      readDocuments(ROOT).flatMap((document) => unknownCommands(document, known)),
      [],
    );
  });

  it("has no broken link", () => {
    assert.deepEqual(
      readDocuments(ROOT).flatMap((document) => brokenLinks(ROOT, document)),
      [],
    );
  });

  it("opens README.md with the picture and the two command lines", () => {
    const opening = read("README.md").split("\n").slice(0, 40).join("\n");

    assert.deepEqual(pictureOf(opening), pictureOf(read("ARCHITECTURE.md")));
    for (const command of ["npm ci && npm run demo", "npm ci && npm test"])
      assert.ok(opening.includes(command), command);
  });

  it("keeps every decision to its five parts, one page and the next number", () => {
    const files = readdirSync(path.join(ROOT, "docs/adr")).toSorted();

    assert.ok(files.length > 0);
    for (const [index, file] of files.entries()) {
      assert.ok(file.startsWith(`${String(index + 1).padStart(4, "0")}-`), `${file} has the wrong number`);
      assert.deepEqual(headingsOf(`docs/adr/${file}`).slice(1), ADR_PARTS, file);
      assert.ok(read(`docs/adr/${file}`).split("\n").length <= 60, `${file} is longer than a page`);
    }
  });

  it("tells in CHANGELOG.md what is not released yet", () => {
    const unreleased =
      /^## Unreleased\n(?<body>.*?)(?=^## |(?![^]))/ms.exec(read("CHANGELOG.md"))?.groups?.["body"] ?? "";

    assert.match(unreleased, /^- \S/m);
  });
});
