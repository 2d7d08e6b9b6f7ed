import type { ScopeKind } from "../../model/access.ts";
import type { ListShape } from "../../model/lists.ts";

/** Takes a value into a statement and gives its place there: `$3`. */
export type Put = (value: unknown) => string;

/** What rows are put in order by. Its SQL is never null. */
export interface OrderTerm {
  readonly sql: string;
  readonly type: "text" | "integer" | "bigint" | "timestamptz" | "tid" | "uuid";
}

/** SQL condition under which a row is kept, from the texts that are asked for and their place (`text[]`). */
export type FilterSql = (place: string, texts: readonly string[]) => string;

/** A condition from a place; or none, where it was made sure before that all of the list may be seen. */
export type WithinSql = ((place: string) => string) | "made-sure-before";

/** Where the rows of a list come from, and how what is asked of it is said in SQL. */
export interface ListSource {
  readonly shape: ListShape;
  /** Greatest first where nobody asks for another order: the newest. */
  readonly descending?: true;
  /** What follows `from`. */
  readonly from: (put: Put) => string;
  /** Joins that give at most one row and serve columns alone: made for the rows of a page, not for all that are put in order. */
  readonly named?: { readonly row: string; readonly joins: string };
  /** Conditions that always hold. */
  readonly where?: (put: Put) => readonly string[];
  /** SQL of each column of a row. */
  readonly columns: Readonly<Record<string, string>>;
  /** Of every column of the key, and of every column by which it may be sorted. */
  readonly order: Readonly<Record<string, OrderTerm>>;
  /** Of every filter: a column as text, or a condition; of a filter `between` always a column. */
  readonly filters: Readonly<Record<string, string | FilterSql>>;
  /** Condition under which a row has a word that is searched, from the place of the folded word. */
  readonly search?: (word: string) => string;
  /** Condition for each scope that it can keep to, from the place of the codes or of the person. */
  readonly within: Readonly<Partial<Record<Exclude<ScopeKind, "platform">, WithinSql>>>;
}
