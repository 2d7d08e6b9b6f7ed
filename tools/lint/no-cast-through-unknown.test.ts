import { describe } from "node:test";
import { noCastThroughUnknown } from "./no-cast-through-unknown.ts";
import { testRule } from "./test-rule.ts";

describe("tools/lint/no-cast-through-unknown", () => {
  testRule("no-cast-through-unknown", noCastThroughUnknown, {
    valid: ["const kinds = ['a', 'b'] as const;", "const names = Object.keys(kinds) as readonly string[];"],
    invalid: [
      { code: "const row = line as unknown as Row;", errors: 1 },
      { code: "const row = (line as any) as Row;", errors: 1 },
    ],
  });
});
