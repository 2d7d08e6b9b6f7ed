import { describe, it } from "node:test";
import { RuleTester } from "oxlint/plugins-dev";
import type { Rule } from "./rule.ts";

type Cases = Parameters<RuleTester["run"]>[2];

/** Runs a rule on texts that it must accept and texts that it must refuse; each is a test of its own. */
export function testRule(name: string, rule: Rule, cases: Cases): void {
  RuleTester.describe = (title, body) => void describe(title, body);
  RuleTester.it = (title, body) => void it(title, body);
  new RuleTester({ languageOptions: { sourceType: "module", parserOptions: { lang: "ts" } } }).run(name, rule, cases);
}
