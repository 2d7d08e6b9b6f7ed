import { emptyUnlogged } from "../../../infra/store/empty-unlogged.ts";
import type { Store } from "../../../infra/store/store.ts";
import {
  ACTIVITIES,
  ADMINISTRATIVES,
  CATEGORIES,
  COHORTS,
  COURSES,
  GROUPINGS,
  GROUPS,
  REGISTRATIONS,
  SPACES,
  USERS,
} from "./tables.ts";

const TABLES = [
  REGISTRATIONS,
  ACTIVITIES,
  ADMINISTRATIVES,
  SPACES,
  CATEGORIES,
  COURSES,
  GROUPS,
  GROUPINGS,
  COHORTS,
  USERS,
];

/** Empties every `_new` sister: connections of their own filled them, so that taking a transaction back does not. */
export async function emptyNew(store: Store): Promise<void> {
  await emptyUnlogged(
    store,
    TABLES.map(({ name }) => `${name}_new`),
  );
}
