import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import { code, page, table } from "./markdown.ts";
import { POLICY_SENTENCES, type Setting } from "./policy-sentences.ts";

/** The page of every figure and choice that a university may set. */
export function policyPage(): string {
  const settings = Object.entries(POLICY_SENTENCES) as [Setting, string][];
  return page("Policy", [
    "Every figure and choice of the rules, with what is in force where nothing is configured.",
    "A changed policy makes saved plans stale: plan again after changing it.",
    table(
      ["Setting", "Default", "What it decides"],
      settings.map(([setting, sentence]) => [code(setting), code(JSON.stringify(defaultOf(setting))), sentence]),
    ),
    "A field that follows the source does so `always`, only `at-creation`, only `if-empty`, or `never`.",
  ]);
}

function defaultOf(setting: Setting): unknown {
  return setting.split(".").reduce<unknown>((part, name) => valueOf(part, name), DEFAULT_POLICY);
}

function valueOf(part: unknown, name: string): unknown {
  return typeof part === "object" && part !== null
    ? Object.entries(part).find(([key]) => key === name)?.[1]
    : undefined;
}
