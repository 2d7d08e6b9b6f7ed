import { DELIVERY_TABLE_NAMES, deliveryTable, type DeliveryTableName } from "../../../../model/delivery.ts";
import { foldHeading } from "./fold-heading.ts";

/** A header and where the columns of its table stand in it. */
export interface RecognisedHeader {
  /** As the file has them. */
  readonly headings: readonly string[];
  /** Index by declared name; `action` too in a delta. */
  readonly places: ReadonlyMap<string, number>;
}

/** What a header says that a file is. */
export type Recognition =
  | {
      readonly kind: "known";
      readonly table: DeliveryTableName;
      readonly header: RecognisedHeader;
      readonly missing: readonly string[];
    }
  | { readonly kind: "unknown"; readonly nearest: DeliveryTableName | undefined; readonly missing: readonly string[] };

/** What is looked at. */
export interface HeaderInput {
  /** The file's name decides between headers that fit equally, and tells what an incomplete one was meant to be. */
  readonly name: string;
  readonly mode: "full" | "delta";
  readonly headings: readonly string[];
}

interface Candidate {
  readonly table: DeliveryTableName;
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
}

/** Recognises the table of a file by its header: of those with all they need, the one that explains most columns. */
export function recogniseHeader(input: HeaderInput): Recognition {
  const candidates = DELIVERY_TABLE_NAMES.map((table) => candidateFor(table, input)).toSorted(byPlaces);
  const complete = candidates.filter(({ missing }) => missing.length === 0);
  const best = complete.filter(({ places }) => places.size === complete[0]?.places.size);
  const named = (best.length > 0 ? best : candidates).find(({ table }) => isNamedAfter(input.name, table));
  const chosen = best.length === 1 ? best[0] : named;
  if (chosen === undefined) return unknown(complete.length > 0 ? undefined : candidates[0]);
  return {
    kind: "known",
    table: chosen.table,
    header: { headings: input.headings, places: chosen.places },
    missing: chosen.missing,
  };
}

/** Columns that a header of a table must have. */
export function requiredColumns(table: DeliveryTableName, mode: "full" | "delta"): readonly string[] {
  const { columns, key } = deliveryTable(table);
  const required = Object.keys(columns).filter((name) => columns[name]?.required === true);
  return mode === "full" ? required : [...required.filter((name) => key.includes(name)), "action"];
}

/** All names that a heading of a table may have, folded, and the declared name of each. */
export function columnNames(table: DeliveryTableName, mode: "full" | "delta"): ReadonlyMap<string, string> {
  const declared = Object.entries(deliveryTable(table).columns);
  const names = declared.flatMap(([name, { aliases = [] }]) =>
    [name, ...aliases].map((alias) => [foldHeading(alias), name] as const),
  );
  return new Map(mode === "full" ? names : [...names, ["action", "action"] as const]);
}

function candidateFor(table: DeliveryTableName, { headings, mode }: HeaderInput): Candidate {
  const names = columnNames(table, mode);
  const places = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    const name = names.get(foldHeading(heading));
    if (name !== undefined && !places.has(name)) places.set(name, index);
  }
  return { table, places, missing: requiredColumns(table, mode).filter((name) => !places.has(name)) };
}

function unknown(nearest: Candidate | undefined): Recognition {
  const near = nearest !== undefined && nearest.places.size > 0 ? nearest : undefined;
  return { kind: "unknown", nearest: near?.table, missing: near?.missing ?? [] };
}

function byPlaces(one: Candidate, other: Candidate): number {
  return other.places.size - one.places.size;
}

function isNamedAfter(name: string, table: DeliveryTableName): boolean {
  return name.toLowerCase() === deliveryTable(table).file;
}
