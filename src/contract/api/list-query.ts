import { z } from "zod";
import type { ListShape } from "../../model/lists.ts";
import type { Parameters } from "./operation.ts";

/** Rows of a page where nobody says. */
const USUAL_ROWS = 100;

/** Rows of a page at most. */
const MOST_ROWS = 500;

/** What every list takes. */
const COMMON = {
  limit: z.coerce.number<number>().int().min(1).max(MOST_ROWS).default(USUAL_ROWS),
  cursor: z.string().max(2000).optional().meta({ description: "`next` of the page before; none for the first page." }),
  format: z.enum(["json", "csv"]).optional().meta({ description: "`csv` gives all rows, as `Accept: text/csv` does." }),
};

/** A filter given once or several times: any of its values will do. */
const oneOf = z
  .union([z.string(), z.array(z.string()).max(100)])
  .transform((given) => (typeof given === "string" ? [given] : given));

/** What callers may ask of a list, as they write it. */
export type ListGiven<Asked extends ListShape> = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly format?: "json" | "csv";
  readonly sort?: string;
  readonly q?: string;
} & { readonly [Column in FilterNames<Asked["filters"]>]?: string | readonly string[] };

type FilterNames<Filters extends ListShape["filters"]> = {
  [Column in keyof Filters & string]: Filters[Column] extends "between" ? `${Column}_from` | `${Column}_until` : Column;
}[keyof Filters & string];

/** The query of a list, made from what may be asked of it. */
export function listQuery(shape: ListShape): Parameters {
  return { ...COMMON, ...sortQuery(shape), ...searchQuery(shape), ...filterQuery(shape) };
}

function sortQuery({ sorts }: ListShape): Parameters {
  if (sorts.length === 0) return {};
  const sort = z.enum(sorts.flatMap((column) => [column, `-${column}`]));
  return { sort: sort.optional().meta({ description: "A column; with `-` before it the other way round." }) };
}

function searchQuery({ searched }: ListShape): Parameters {
  return searched ? { q: z.string().max(200).optional().meta({ description: "Text, accents and case ignored." }) } : {};
}

function filterQuery({ filters }: ListShape): Parameters {
  const parameters: Record<string, z.ZodType> = {};
  for (const [column, narrowing] of Object.entries(filters))
    if (narrowing === "equal") parameters[column] = z.string().max(500).optional();
    else if (narrowing === "one-of") parameters[column] = oneOf.optional();
    else for (const edge of ["from", "until"]) parameters[`${column}_${edge}`] = z.string().max(100).optional();
  return parameters;
}
