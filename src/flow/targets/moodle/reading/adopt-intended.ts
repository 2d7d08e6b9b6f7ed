import { quotedTexts } from "../../../../infra/store/quoted.ts";
import type { Transaction } from "../../../../infra/store/store.ts";
import { isThing, settableOf, tableOf } from "../../sets/index.ts";
import { MOODLE, REMEMBERED } from "../tables.ts";
import type { ReadKind } from "./readings.ts";

const REMEMBERED_LIST = `array[${quotedTexts(REMEMBERED)}]::text[]`;

/**
 * Gives what was made or altered by a process that then died what Moodle cannot hold of it: that it is ours, and what it was. A thing
 * that was to be made and is there was made by it; one that was to be altered was, if all that Moodle holds is as intended.
 */
export async function adoptIntended(tx: Transaction, kind: ReadKind): Promise<void> {
  const columns = settableOf(MOODLE, kind).join(", ");
  await tx.query(`
    update ${tableOf(MOODLE, kind)} t set (${columns}) = (
      select ${columns} from jsonb_populate_record(t, (
        select jsonb_object_agg(f.key, f.value) from jsonb_each(i.after) f where f.key = any(${REMEMBERED_LIST}))))
      from moodle.intended i
     where i.kind = '${kind}' and i.after is not null and ${isThing(kind, "t", "i")}
       and case when i.before is null then t.owner like 'person:moodle'
                else jsonb_populate_record(t, i.after - ${REMEMBERED_LIST}) is not distinct from t end`);
}

/**
 * Looks at what was in hand when a process died as not yet begun, so that it is done again: every call may be repeated. A thing that
 * is there in part is seen as not there; its number is found again when it is to be made.
 */
export async function beginAgain(tx: Transaction, kind: ReadKind): Promise<void> {
  const table = tableOf(MOODLE, kind);
  const columns = settableOf(MOODLE, kind).join(", ");
  await tx.query(`
    delete from ${table} t using moodle.intended i
     where i.kind = '${kind}' and i.before is null and ${isThing(kind, "t", "i")}
       and jsonb_populate_record(t, i.after) is distinct from t`);
  await tx.query(`
    update ${table} t set (${columns}) = (select ${columns} from jsonb_populate_record(t, i.before))
      from moodle.intended i
     where i.kind = '${kind}' and i.before is not null and i.after is not null and ${isThingBefore(kind)}
       and jsonb_populate_record(t, i.after) is distinct from t`);
}

// A space that was on its way to another key stands under the one that it had.
function isThingBefore(kind: ReadKind): string {
  return kind === "course" ? "t.course_key = coalesce(i.before->>'course_key', i.key[1])" : isThing(kind, "t", "i");
}
