import type { Rule } from "./rule.ts";

/** `x as unknown as T` makes the compiler believe anything: parse the value, or declare it rightly. */
export const noCastThroughUnknown: Rule = {
  create(context) {
    return {
      TSAsExpression(node) {
        const inner = node.expression;
        if (inner.type !== "TSAsExpression") return;
        if (inner.typeAnnotation.type !== "TSUnknownKeyword" && inner.typeAnnotation.type !== "TSAnyKeyword") return;
        context.report({
          node,
          message: "a cast through unknown hides a mistake: parse the value or declare its type",
        });
      },
    };
  },
};
