import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readImports } from "./read-imports.ts";

function specifiers(text: string): readonly (string | null)[] {
  return readImports(text).map((found) => found.specifier);
}

describe("tools/boundaries/read-imports", () => {
  it("reads every form of import", () => {
    const text = [
      'import type { A } from "./a.ts";',
      'import { type B, c as d } from "./b.ts";',
      'import * as all from "node:fs";',
      'import "./effect.ts";',
      'export * from "./e.ts";',
      'export { f } from "./f.ts";',
      'const g = await import("./g.ts");',
      'type H = import("./h.ts").H;',
      'import settings from "./i.json" with { type: "json" };',
    ].join("\n");

    const expected = ["./a.ts", "./b.ts", "node:fs", "./effect.ts", "./e.ts", "./f.ts", "./g.ts", "./h.ts", "./i.json"];
    assert.deepEqual(specifiers(text), expected);
  });

  it("tells the line of an import that spans several", () => {
    assert.deepEqual(readImports('\n\nimport {\n  a,\n} from "./a.ts";'), [{ specifier: "./a.ts", line: 5 }]);
  });

  it("leaves out comments, texts, templates and regular expressions", () => {
    const text = [
      '// import "./no.ts"',
      '/* export * from "./no.ts" */',
      `const text = 'import "./no.ts"';`,
      'const pattern = /import "no"/;',
      'const half = total / 2; const quarter = half / 2; // from "./no.ts"',
      'const template = `from "./no.ts" ${ call({ a: `${ b } import("./no.ts")` }) } from "./no.ts"`;',
    ].join("\n");

    assert.deepEqual(specifiers(text), []);
  });

  it("finds an import inside a template's hole", () => {
    assert.deepEqual(specifiers('const t = `${ await import("./a.ts") } text`;'), ["./a.ts"]);
  });

  it("tells a computed import as unreadable", () => {
    assert.deepEqual(specifiers("const a = await import(`./${kind}.ts`);"), [null]);
  });
});
