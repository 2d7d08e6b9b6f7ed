import type { Rule } from "./rule.ts";

/** Members that read the clock, the dice or the environment, written as they are called. */
const OUTSIDE = new Set(["Date.now", "performance.now", "Math.random", "process.env", "crypto.randomUUID"]);

/** Names of `node:crypto` that throw dice. */
const DICE = new Set(["randomUUID", "randomBytes", "randomInt", "randomFillSync"]);

const NEXT = "take it as an argument; only src/infra and src/cli/main.ts read it";

/** Time, ids, randomness and environment are arguments, so that every run can be repeated exactly. */
export const noOutsideWorld: Rule = {
  create(context) {
    return {
      NewExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0) {
          context.report({ node, message: `new Date() reads the clock: ${NEXT}` });
        }
      },
      MemberExpression(node) {
        if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
        const name = `${node.object.name}.${node.property.name}`;
        if (OUTSIDE.has(name)) context.report({ node, message: `${name} reads the outside world: ${NEXT}` });
      },
      ImportSpecifier(node) {
        if (node.imported.type === "Identifier" && DICE.has(node.imported.name)) {
          context.report({ node, message: `${node.imported.name} throws dice: ${NEXT}` });
        }
      },
    };
  },
};
