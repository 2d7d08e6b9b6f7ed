import { describe } from "node:test";
import { exportedDocumented } from "./exported-documented.ts";
import { testRule } from "./test-rule.ts";

describe("tools/lint/exported-documented", () => {
  testRule("exported-documented", exportedDocumented, {
    valid: [
      "/** What a run ended with. */\nexport const STATUS = ['done'] as const;\nexport type Status = (typeof STATUS)[number];",
      "/** Adds. */\nexport function add(a: number): number;\nexport function add(a: string): string;\nexport function add(a) { return a; }",
      "export { add } from './add.ts';",
      "const inside = 1;",
    ],
    invalid: [
      { code: "export const LIMIT = 1;", errors: 1 },
      { code: "// a plain comment\nexport function add() {}", errors: 1 },
      { code: "/** Head of the file. */\n\nexport interface Row { readonly key: string }", errors: 1 },
      { code: "/** One. */\nexport const ONE = 1;\nexport type Two = typeof OTHER;", errors: 1 },
    ],
  });
});
