/** What stands behind the question mark of an address. */
export type Address = Readonly<Record<string, string>>;

/** Reads what stands behind the question mark. */
export function parseAddress(text: string): Address {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes it, without what is empty. */
export function writeAddress(address: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(address).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? "" : `?${text}`;
}
