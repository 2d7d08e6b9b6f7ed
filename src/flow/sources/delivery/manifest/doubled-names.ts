/** A text, or a sign between values. Whatever else JSON holds names nothing. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}:]/gu;

/**
 * Names that stand twice in one object of a JSON document. The runtime's parser keeps the last of them without a word: what is said
 * first would be lost. The text must be valid JSON.
 */
export function doubledNames(json: string): readonly string[] {
  const doubled = new Set<string>();
  const open: Set<string>[] = [];
  let last = "";
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (token !== ":") last = token;
    else if (open.at(-1)?.has(nameOf(last)) === true) doubled.add(nameOf(last));
    else open.at(-1)?.add(nameOf(last));
  }
  return [...doubled];
}

/** The text that a JSON string stands for. */
function nameOf(quoted: string): string {
  return String(JSON.parse(quoted));
}
