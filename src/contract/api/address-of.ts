/** Everything of the API is served below this. */
export const API_ROOT = "/api/v1";

/** A value in the query of an address; several values are written one after the other, absent ones not at all. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

/** What goes into an address. */
export interface AddressParts {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
}

/** The address of an operation: `/runs/{run}` with run 3 and `{ lang: "fr" }` is `/api/v1/runs/3?lang=fr`. */
export function addressOf(address: string, { path = {}, query = {} }: AddressParts): string {
  const filled = address.replaceAll(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(path[name] ?? ""));
  const search = new URLSearchParams(Object.entries(query).flatMap(pairsOf)).toString();
  return `${API_ROOT}${filled}${search === "" ? "" : `?${search}`}`;
}

function pairsOf([name, value]: readonly [string, QueryValue]): readonly [string, string][] {
  if (value === null || value === undefined) return [];
  return [value].flat().map((one) => [name, String(one)]);
}
