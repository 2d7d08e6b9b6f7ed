import { createScanner, SyntaxKind } from "typescript/unstable/ast";

/** One token of a source text; comments and white space are left out. */
export interface Token {
  readonly kind: SyntaxKind;
  /** The text of a literal without its quotes; for the others as written. */
  readonly value: string;
  /** 1-based. */
  readonly line: number;
}

/** After these a slash divides; after anything else it begins a regular expression. */
const ENDS_A_VALUE = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
  SyntaxKind.SuperKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
]);

/** The tokens of a TypeScript text in order, read by the compiler's own scanner. */
export function readTokens(text: string): readonly Token[] {
  const scanner = createScanner(true);
  scanner.setText(text);
  const lineAt = lineCounter(text);
  const tokens: Token[] = [];
  // Open braces, each told apart by whether it opened inside a template: only then does its end go on with template text.
  const braces: ("block" | "template")[] = [];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if (isSlash(kind) && !ENDS_A_VALUE.has(tokens.at(-1)?.kind ?? SyntaxKind.Unknown))
      kind = scanner.reScanSlashToken();
    if (kind === SyntaxKind.OpenBraceToken) braces.push("block");
    if (kind === SyntaxKind.TemplateHead) braces.push("template");
    if (kind === SyntaxKind.CloseBraceToken && braces.at(-1) === "template") kind = scanner.reScanTemplateToken(false);
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.TemplateTail) braces.pop();
    const value = isText(kind) ? scanner.getTokenValue() : scanner.getTokenText();
    tokens.push({ kind, value, line: lineAt(scanner.getTokenStart()) });
  }
  return tokens;
}

function isSlash(kind: SyntaxKind): boolean {
  return kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
}

function isText(kind: SyntaxKind): boolean {
  return kind === SyntaxKind.StringLiteral || kind === SyntaxKind.NoSubstitutionTemplateLiteral;
}

/** Tells the line of a position; positions must be asked in rising order. */
function lineCounter(text: string): (position: number) => number {
  let [line, reached] = [1, 0];
  return (position) => {
    for (; reached < position; reached++) if (text[reached] === "\n") line++;
    return line;
  };
}
