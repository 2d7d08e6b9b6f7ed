import { copyRows } from "../../../infra/store/copy-rows.ts";
import type { Store, Transaction } from "../../../infra/store/store.ts";
import type { DecidedSpace } from "../../../model/decision.ts";
import type { WantedCategory, WantedCourse, WantedGroup, WantedGrouping } from "../../../model/wanted.ts";
import { adoptNew, type DecidedTable, type Rewrite } from "./table.ts";
import { CATEGORIES, COURSES, GROUPINGS, GROUPS, SPACES } from "./tables.ts";

/** What a batch of elements wants. */
export interface OfferBatch {
  readonly spaces: readonly DecidedSpace[];
  readonly categories: readonly WantedCategory[];
  readonly courses: readonly WantedCourse[];
  readonly groups: readonly WantedGroup[];
  readonly groupings: readonly WantedGrouping[];
}

const TABLES = [SPACES, CATEGORIES, COURSES, GROUPS, GROUPINGS] as const;

/** Writes what the elements want to the `_new` tables, on a connection of its own. Needs `emptyNew`. */
export async function writeOffer(store: Store, batches: AsyncIterable<OfferBatch>): Promise<void> {
  await store.transaction(async (tx) => {
    for await (const batch of batches) {
      await copyBatch(tx, SPACES, batch.spaces);
      await copyBatch(tx, CATEGORIES, batch.categories);
      await copyBatch(tx, COURSES, batch.courses);
      await copyBatch(tx, GROUPS, batch.groups);
      await copyBatch(tx, GROUPINGS, batch.groupings);
    }
  });
}

/**
 * Makes it current; `scope` is on elements. Where two elements want one key the first one stands for both; their changes are held.
 */
export async function adoptOffer(tx: Transaction, { run, scope }: Rewrite): Promise<void> {
  await dropDoubles(tx, COURSES);
  await dropDoubles(tx, GROUPS);
  await dropDoubles(tx, GROUPINGS);
  await keepCategories(tx, scope);
  await adoptAny(tx, CATEGORIES, { run, scope: "true" });
  // Before the courses: until these are brought up to date they tell which groups were theirs.
  const ofCourses = `course_key in (select course_key from wanted.course where ${scope})`;
  await adoptAny(tx, GROUPS, { run, scope: ofCourses });
  await adoptAny(tx, GROUPINGS, { run, scope: ofCourses });
  await adoptAny(tx, COURSES, { run, scope });
  await adoptAny(tx, SPACES, { run, scope });
}

/** Categories are many elements' together: those stay that the spaces out of scope stand in. */
async function keepCategories(tx: Transaction, scope: string): Promise<void> {
  await tx.query(`
    insert into wanted.category_new (category_key, parent_key, name)
    with recursive kept as (
      select category_key, parent_key, name from wanted.category
       where category_key in (select unnest(places) from wanted.course where not (${scope}))
      union
      select above.category_key, above.parent_key, above.name from kept k join wanted.category above on above.category_key = k.parent_key)
    select * from kept where category_key not in (select category_key from wanted.category_new)`);
}

async function adoptAny(tx: Transaction, table: (typeof TABLES)[number], rewrite: Rewrite): Promise<void> {
  // The tables differ only in what a row is made from, which adopting does not ask.
  await adoptNew(tx, { ...table, row: () => [] }, rewrite);
}

async function copyBatch<T>(tx: Transaction, table: DecidedTable<T>, values: readonly T[]): Promise<void> {
  if (values.length === 0) return;
  const target = { table: `${table.name}_new`, columns: [...table.key, ...table.compared, ...table.carried] };
  await copyRows(tx, target, [values.map((value) => table.row(value))]);
}

async function dropDoubles<T>(tx: Transaction, table: DecidedTable<T>): Promise<void> {
  const same = table.key.map((column) => `a.${column} = b.${column}`).join(" and ");
  const [schema, name] = table.name.split(".");
  const incoming = `"${schema}"."${name}_new"`;
  await tx.query(`delete from ${incoming} a using ${incoming} b where ${same} and a.ctid > b.ctid`);
}
