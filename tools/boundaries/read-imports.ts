import { SyntaxKind } from "typescript/unstable/ast";
import { readTokens, type Token } from "./read-tokens.ts";

/** One import, export-from or dynamic import of a source text. */
export interface Import {
  /** As written; null where it is computed and cannot be read. */
  readonly specifier: string | null;
  /** 1-based. */
  readonly line: number;
}

/** Everything a text imports, types included, in order. */
export function readImports(text: string): readonly Import[] {
  const tokens = readTokens(text);
  return tokens.flatMap((token, index) => importAt(token, tokens.slice(index + 1, index + 3)) ?? []);
}

/** `from "x"`, `import "x"` and `import("x")`: the only three ways in which a module names another one. */
function importAt(token: Token, [next, afterNext]: readonly Token[]): Import | undefined {
  const names = token.kind === SyntaxKind.FromKeyword || token.kind === SyntaxKind.ImportKeyword;
  if (names && next !== undefined && isText(next)) return { specifier: next.value, line: token.line };
  if (token.kind !== SyntaxKind.ImportKeyword || next?.kind !== SyntaxKind.OpenParenToken) return undefined;
  return { specifier: afterNext !== undefined && isText(afterNext) ? afterNext.value : null, line: token.line };
}

function isText(token: Token): boolean {
  return token.kind === SyntaxKind.StringLiteral || token.kind === SyntaxKind.NoSubstitutionTemplateLiteral;
}
