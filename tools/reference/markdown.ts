/** A Markdown table; bars inside cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows.map((row) => row.map(escaped))].map(line).join("\n");
}

/** A text as code; nothing for an empty text. */
export function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

/** Texts as code, separated by commas. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(", ");
}

/** A page from its blocks, with an empty line between them. */
export function page(title: string, blocks: readonly string[]): string {
  const origin = "Made by `npm run reference` from the declarations in `src/`; do not edit it by hand.";
  return `${[`# ${title}`, origin, ...blocks].join("\n\n")}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}
