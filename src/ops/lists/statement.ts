import { BugError } from "../../model/errors.ts";
import type { Ask } from "./ask.ts";
import type { Cursor } from "./cursor.ts";
import { fold } from "./fold.ts";
import type { ListSource, OrderTerm, Put } from "./source.ts";

/** A statement with its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The column in which each row tells its place in the order. */
export const PLACE = "@place";

/** The rows asked for, from a place on; `limit` null: all of them. */
export function rowsStatement(
  source: ListSource,
  ask: Ask,
  { after, limit }: { readonly after: Cursor | null; readonly limit: number | null },
): Statement {
  const { put, values } = putter();
  const { terms, direction } = orderOf(source, ask);
  const columns = Object.entries(source.columns).map(([name, sql]) => `${sql} as "${name}"`);
  const place = `array[${terms.map(({ sql }) => `(${sql})::text`).join(", ")}] as "${PLACE}"`;
  const from = source.from(put);
  const conditions = [...conditionsOf(source, ask, put), ...afterOf(after, { terms, direction }, put)];
  const where = `where ${conditions.join(" and ")}`;
  const order = `order by ${terms.map(({ sql }) => `${sql} ${direction}`).join(", ")}`;
  const selected = `select ${[...columns, place].join(", ")}`;
  const { row = "", joins = "" } = source.named ?? {};
  if (limit === null) return { sql: `${selected} from ${from} ${joins} ${where} ${order}`, values };
  const page = `${where} ${order} limit ${put(limit)}`;
  // Names are joined to a page that is found: those of thousands of rows before it are nobody's.
  const rows = row === "" ? `${from} ${page}` : `(select ${row}.* from ${from} ${page}) ${row} ${joins} ${order}`;
  return { sql: `${selected} from ${rows}`, values };
}

/** The rows asked for without anything in them, at most so many: to be counted. */
export function countedStatement(source: ListSource, ask: Ask, limit: number | null): Statement {
  const { put, values } = putter();
  const from = source.from(put);
  const where = conditionsOf(source, ask, put).join(" and ");
  const end = limit === null ? "" : ` limit ${put(limit)}`;
  return { sql: `select from ${from} where ${where}${end}`, values };
}

/** The name under which an order is known: a cursor goes on in the order it was read in. */
export function sortOf({ descending }: ListSource, { sort }: Ask): string {
  return sort ?? (descending === true ? "-" : "");
}

/** How many terms the order has. */
export function termsOf(source: ListSource, ask: Ask): number {
  return orderOf(source, ask).terms.length;
}

interface Order {
  readonly terms: readonly OrderTerm[];
  readonly direction: "asc" | "desc";
}

/** The column asked for, then the key; all in one direction, so that a place in it is one comparison of rows. */
function orderOf(source: ListSource, ask: Ask): Order {
  const sort = sortOf(source, ask);
  const first = sort.replace(/^-/, "");
  const names = [first, ...source.shape.key.filter((column) => column !== first)].filter((name) => name !== "");
  return { terms: names.map((name) => termOf(source, name)), direction: sort.startsWith("-") ? "desc" : "asc" };
}

function termOf({ order }: ListSource, name: string): OrderTerm {
  const term = order[name];
  if (term === undefined) throw new BugError("a list has no order for a column of its shape", { column: name });
  return term;
}

function afterOf(after: Cursor | null, { terms, direction }: Order, put: Put): readonly string[] {
  if (after === null) return [];
  const places = terms.map(({ type }, at) => `${put(after.place[at])}::text::${type}`);
  const sign = direction === "asc" ? ">" : "<";
  return [`(${terms.map(({ sql }) => sql).join(", ")}) ${sign} (${places.join(", ")})`];
}

function conditionsOf(source: ListSource, ask: Ask, put: Put): readonly string[] {
  const always = source.where?.(put) ?? [];
  const given = [...scopeOf(source, ask, put), ...filtersOf(source, ask, put), ...searchOf(source, ask, put)];
  return ["true", ...always, ...given];
}

function scopeOf({ within }: ListSource, { scope }: Ask, put: Put): readonly string[] {
  if (scope.kind === "platform") return [];
  const condition = within[scope.kind];
  if (condition === undefined) throw new BugError("a list was asked in a scope that it cannot keep to", { scope });
  if (condition === "made-sure-before") return [];
  return [condition(put(scope.kind === "components" ? scope.codes : scope.person))];
}

function filtersOf({ shape, filters }: ListSource, ask: Ask, put: Put): readonly string[] {
  return Object.entries(shape.filters).flatMap(([name, narrowing]) => {
    const filter = filters[name];
    if (filter === undefined) throw new BugError("a list has no SQL for a filter of its shape", { filter: name });
    if (narrowing === "between" && typeof filter === "string") return betweenOf(name, filter, { ask, put });
    const texts = ask.filters[name] ?? [];
    if (texts.length === 0) return [];
    const place = `${put(texts)}::text[]`;
    return [typeof filter === "string" ? `${filter} = any(${place})` : filter(place, texts)];
  });
}

function betweenOf(
  name: string,
  sql: string,
  { ask, put }: { readonly ask: Ask; readonly put: Put },
): readonly string[] {
  const [from] = ask.filters[`${name}_from`] ?? [];
  const [until] = ask.filters[`${name}_until`] ?? [];
  return [
    ...(from === undefined ? [] : [`${sql} >= ${put(from)}`]),
    ...(until === undefined ? [] : [`${sql} <= ${put(until)}`]),
  ];
}

/** Every word must be found. */
function searchOf({ search }: ListSource, { q = "" }: Ask, put: Put): readonly string[] {
  if (search === undefined) return [];
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.map((word) => search(`${put(word)}::text`));
}

function putter(): { readonly put: Put; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  return { put: (value) => `$${values.push(value)}`, values };
}
