import { byPath } from "../../src/infra/config/paths.ts";
import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import { code, page, table } from "./markdown.ts";
import { POLICY_SENTENCES } from "./policy-sentences.ts";

/** The page of every figure and choice that a university may set. */
export function policyPage(): string {
  const defaults = byPath(DEFAULT_POLICY);
  return page("Policy", [
    "Every figure and choice of the rules, with what is in force where nothing is configured.",
    "A changed policy makes saved plans stale: plan again after changing it.",
    table(
      ["Setting", "Default", "What it decides"],
      Object.entries(POLICY_SENTENCES).map(([path, sentence]) => [
        code(path),
        code(JSON.stringify(defaults.get(path))),
        sentence,
      ]),
    ),
    "A field that follows the source does so `always`, only `at-creation`, only `if-empty`, or `never`.",
  ]);
}
