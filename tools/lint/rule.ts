import type { RuleTester } from "oxlint/plugins-dev";

/** One rule of the house, in the form that oxlint loads. */
export type Rule = Extract<Parameters<RuleTester["run"]>[1], { create: unknown }>;

/** What a rule is told about the file it reads. */
export type RuleContext = Parameters<Rule["create"]>[0];

/** A file under `folder` of a checkout: its path from the root, with forward slashes. */
export function pathInCheckout(context: RuleContext): string {
  return context.filename.slice(context.cwd.length + 1).replaceAll("\\", "/");
}
