import type { Rule, RuleContext } from "./rule.ts";

type Program = RuleContext["sourceCode"]["ast"];
type Statement = Program["body"][number];

/** Every exported thing has a doc sentence directly above it. */
export const exportedDocumented: Rule = {
  create(context) {
    return {
      Program(program) {
        program.body.forEach((statement, index) => {
          if (statement.type !== "ExportNamedDeclaration" || statement.declaration === null) return;
          if (isDocumented(context, statement) || belongsTo(context, statement, program.body[index - 1])) return;
          context.report({
            node: statement,
            message: "an exported thing has a doc sentence (/** … */) directly above it",
          });
        });
      },
    };
  },
};

function isDocumented(context: RuleContext, statement: Statement): boolean {
  const above = context.sourceCode.getCommentsBefore(statement).at(-1);
  return above?.type === "Block" && above.value.startsWith("*") && above.loc.end.line === statement.loc.start.line - 1;
}

/** A type made from the list right above it, or a further signature of one function: the sentence above covers both. */
function belongsTo(context: RuleContext, statement: Statement, previous: Statement | undefined): boolean {
  if (previous === undefined) return false;
  const [text, before] = [context.sourceCode.getText(statement), context.sourceCode.getText(previous)];
  const made = /^export type \w+ =[^;]*\btypeof (?<list>\w+)/.exec(text)?.groups?.["list"];
  if (made !== undefined)
    return new RegExp(`^export (const|type) ${made}\\b`).test(before) || before.includes(`typeof ${made}`);
  const name = /^export (?:async )?function (?<name>\w+)/.exec(text)?.groups?.["name"];
  return name !== undefined && new RegExp(`^export (async )?function ${name}\\b`).test(before);
}
