import type { Rule } from "./rule.ts";

const LEVELS = new Set(["trace", "debug", "info", "warn", "error", "fatal"]);

/** A log message is a constant and its facts are fields: only then can messages be counted and searched. */
export const logMessageConstant: Rule = {
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.type !== "MemberExpression" || node.callee.property.type !== "Identifier") return;
        if (!LEVELS.has(node.callee.property.name) || !isLog(context.sourceCode.getText(node.callee.object))) return;
        const [first, second] = node.arguments;
        // The log of the server takes its fields first.
        const message = first?.type === "ObjectExpression" ? second : first;
        if (message?.type === "Literal" && typeof message.value === "string") return;
        context.report({ node, message: "a log message is a constant text: put what varies into the fields" });
      },
    };
  },
};

function isLog(object: string): boolean {
  return /(^|\.)(log|logger)$/.test(object);
}
