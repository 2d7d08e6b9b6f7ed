import type { Queries } from "../../../../infra/store/store.ts";
import { BugError } from "../../../../model/errors.ts";
import type { Identity, Reader } from "../reading/reader.ts";
import { keyOf, tableOf } from "../../sets/index.ts";
import { MOODLE, type NumberedKind } from "../tables.ts";

/** Moodle's numbers of some things. */
export interface Numbers {
  has(key: readonly unknown[]): boolean;
  /** BugError when there is none: whatever is sent was found in the picture before. */
  of(key: readonly unknown[]): number;
}

/** The numbers that the picture knows of things by their keys. */
export async function knownNumbers(
  tx: Queries,
  kind: NumberedKind,
  keys: readonly (readonly unknown[])[],
): Promise<Numbers> {
  const columns = keyOf(kind);
  const wanted = columns.map((column, at) => `t.${column} = w->>${at}`).join(" and ");
  const { rows } = await tx.query<{ key: string[]; id: number }>(
    `select distinct array[${columns.map((column) => `t.${column}`).join(", ")}] as key, t.id
       from jsonb_array_elements($1::jsonb) w join ${tableOf(MOODLE, kind)} t on ${wanted} where t.id is not null`,
    [JSON.stringify(keys)],
  );
  return numbers(rows);
}

/** The numbers that Moodle has given to things, by what it identifies them by. */
export async function givenNumbers(
  reader: Reader,
  kind: NumberedKind,
  identities: readonly Identity[],
): Promise<Numbers> {
  const given = await reader.numbersOf(kind, identities);
  return numbers(given.map(({ id, text, course }) => ({ id, key: [text, course] })));
}

function numbers(rows: readonly { readonly key: readonly unknown[]; readonly id: number }[]): Numbers {
  const known = new Map(rows.map(({ key, id }) => [JSON.stringify(key), id] as const));
  return {
    has: (key) => known.has(JSON.stringify(key)),
    of: (key) => {
      const id = known.get(JSON.stringify(key));
      if (id === undefined) throw new BugError("a thing is sent to Moodle that names one without a number", { key });
      return id;
    },
  };
}
