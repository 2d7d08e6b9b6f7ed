import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import type { MoodleCheck } from "../examine/moodle-check.ts";
import { withDatabase } from "../reading/database.ts";
import { databasePlace } from "../settings.ts";
import { readerOf } from "./examine-plugin.ts";

/** Looks whether the role that Moodle's plugin signs in as may read what is published here, and nothing else. Errors as of reading Moodle. */
export async function examineReader(store: Queries, settings: MoodleSettings): Promise<MoodleCheck> {
  const check = "moodle-reader";
  const expected = "select on published.enrolment";
  const reader = await withDatabase(databasePlace(settings), (database) => database.read(readerOf));
  const { rows } = await store.query<{ may: boolean; more: boolean }>(
    `select has_schema_privilege(r.oid, 'published', 'usage') and has_table_privilege(r.oid, 'published.enrolment', 'select') as may,
            exists (select from pg_namespace n
              where n.nspname not in ('published', 'public', 'information_schema') and n.nspname not like 'pg\\_%'
                and has_schema_privilege(r.oid, n.oid, 'usage')) as more
       from pg_roles r where rolname = $1`,
    [reader],
  );
  const { may = false, more = false } = rows[0] ?? {};
  if (!may) return { check, status: "wrong", expected, found: reader ?? "" };
  return { check, status: more ? "warning" : "ok", expected, found: more ? `${reader}: +` : `${reader}` };
}
