import type { MarkdownDocument } from "./read-documents.ts";

/** What may be typed: commands and options of `passerelle`, scripts of package.json. */
export interface Vocabulary {
  /** The options of each command, with their leading hyphens. */
  readonly commands: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly string[];
}

/** Commands and options in the code of a document that do not exist, each as a sentence. */
export function unknownCommands(document: MarkdownDocument, known: Vocabulary): readonly string[] {
  return codeLinesOf(document.text)
    .flatMap((line) => line.split(/&&|[|;]/))
    .flatMap((command) => faultsOf(command.trim().split(/\s+/), known))
    .map((fault) => `${document.path} ${fault}`);
}

/** The lines of code blocks, and the texts in backquotes. */
function codeLinesOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```\w*\n(?<body>.*?)^```/gms)].flatMap(
    (match) => match.groups?.["body"]?.split("\n") ?? [],
  );
  const inline = [...text.replaceAll(/^```.*?^```/gms, "").matchAll(/`(?<code>[^`\n]+)`/g)];
  return [...blocks, ...inline.map((match) => match.groups?.["code"] ?? "")].map((line) =>
    line.replace(/^\$ /, "").replace(/ # .*/, ""),
  );
}

function faultsOf([program = "", first, second, ...rest]: readonly string[], known: Vocabulary): readonly string[] {
  if (program === "npm" && first === "run") {
    return second === undefined || known.scripts.includes(second) ? [] : [`runs the unknown script ${second}`];
  }
  if (!/^(?:\.\/bin\/)?passerelle$/.test(program) || first === undefined) return [];
  if (/^-|^</.test(first)) return [];
  const options = known.commands.get(first);
  if (options === undefined) return [`names the unknown command ${first}`];
  return [second, ...rest]
    .flatMap((word) => /^\[?(?<name>--?[a-z-]+)/.exec(word ?? "")?.groups?.["name"] ?? [])
    .filter((name) => !options.includes(name))
    .map((name) => `gives ${first} the unknown option ${name}`);
}
