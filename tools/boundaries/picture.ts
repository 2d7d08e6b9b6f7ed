/** What people get at the end of the picture; these are no stages and have no folder of their own in `flow/`. */
const ENDS = new Set(["reports", "why"]);

/** The words of the picture of a document (its first code block with arrows), in the order of reading. */
export function pictureOf(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```text\n(?<body>.*?)^```/gms)];
  const picture = blocks.flatMap((block) => block.groups?.["body"] ?? []).find((body) => body.includes("─>"));
  if (picture === undefined) throw new Error("No picture with arrows was found.");
  return [...new Set(picture.replaceAll(/\(.*?\)/g, "").match(/[a-z]+/g) ?? [])];
}

/** The stages that a picture names: its words without what people get at its end. */
export function stagesOf(markdown: string): readonly string[] {
  return pictureOf(markdown).filter((word) => !ENDS.has(word));
}
