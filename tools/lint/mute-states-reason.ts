import type { Rule } from "./rule.ts";

const MUTE =
  /^\s*(?:(?:oxlint|eslint)-disable\S*|@ts-(?:ignore|expect-error|nocheck)|(?:oxfmt|prettier)-ignore)(?<rest>.*)$/s;

/** Rule names and separators that may stand before the reason. */
const NOT_A_REASON = /^[\w/,@\s-]*?--\s*|^\s*[:-]?\s*/;

const SHORTEST_REASON = 10;

/** A comment that silences a check says why, after `--` where rule names come first. */
export const muteStatesReason: Rule = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const rest = MUTE.exec(comment.value)?.groups?.["rest"];
          if (rest !== undefined && reasonIn(comment.value, rest).length < SHORTEST_REASON) {
            context.report({ node: comment, message: "a mute states its reason, after `--` where it names rules" });
          }
        }
      },
    };
  },
};

function reasonIn(comment: string, rest: string): string {
  if (comment.includes("-disable") && !rest.includes("--")) return "";
  return rest.replace(NOT_A_REASON, "").trim();
}
