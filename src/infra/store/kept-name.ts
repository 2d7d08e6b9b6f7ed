/** Plans that a connection keeps at most; a text beyond is planned each time, so that texts that vary by mistake fill no memory. */
const MOST_KEPT = 300;

const names = new Map<string, string>();

/** Under which name connections keep the plan of a statement: the same for the same text; undefined where there are too many. */
export function keptName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size === MOST_KEPT) return known;
  const name = `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}
