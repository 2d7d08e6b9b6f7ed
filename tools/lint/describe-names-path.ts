import type { Rule } from "./rule.ts";
import { pathInCheckout } from "./rule.ts";

/** The root `describe` of a test is the module's path without `src/`, so that a failure names the file to open. */
export const describeNamesPath: Rule = {
  create(context) {
    const path = pathInCheckout(context)
      .replace(/^src\//, "")
      .replace(/\.test\.ts$/, "");
    return {
      Program(program) {
        const roots = program.body.flatMap((statement) => titleOfDescribe(context.sourceCode.getText(statement)) ?? []);
        if (roots.length > 0 && roots.every((title) => title === path)) return;
        context.report({
          node: program,
          message: `the root describe is ${path}, not ${roots.join(", ") || "missing"}`,
        });
      },
    };
  },
};

/** The title of a statement `describe("title", …)`, or undefined for any other statement. */
function titleOfDescribe(statement: string): string | undefined {
  return /^(?:void |await )?describe(?:\.\w+)?\(\s*(["'`])(?<title>.*?)\1/.exec(statement)?.groups?.["title"];
}
