import type { Target } from "../../../flow/targets/port.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import { type Kind, KIND_NAMES, KINDS, type KindName } from "../../../model/kinds.ts";
import type { Policy } from "../../../model/policy.ts";
import { ownedFields } from "./owned-fields.ts";
import { isStillThere } from "./went-on.ts";

/** What is compared. */
export interface Compared {
  readonly target: Target;
  readonly policy: Policy;
}

/**
 * Gathers every field in which the target is not as our last change left it, into the temporary table `drift`; gives how many. A
 * thing that is gone, or back, differs in `exists`.
 */
export async function gatherDrift(tx: Transaction, compared: Compared): Promise<number> {
  await tx.query(
    "create temp table drift (kind text, key text[], field text, ours jsonb, found jsonb, read_at timestamptz) on commit drop",
  );
  let count = 0;
  for (const kind of KIND_NAMES) count += await gatherKind(tx, kind, compared);
  return count + (await gatherIdnumbers(tx, compared));
}

async function gatherKind(tx: Transaction, kind: KindName, { target, policy }: Compared): Promise<number> {
  const { key, fields }: Kind = KINDS[kind];
  const owned = ownedFields(kind, policy);
  const relation = target.relation(kind);
  const sameKey = key.map((column, at) => `t.${column} = o.key[${at + 1}]`).join(" and ");
  const isThere = `t.${key[0]} is not null`;
  const differs = owned.map((field) => `ours.${field} is distinct from t.${field}`);
  const values = owned.map((field) => `('${field}', to_jsonb((d.ours).${field}), to_jsonb((d.found).${field}))`);
  const { rowCount } = await tx.query(
    `insert into drift
     select $2, d.key, x.field, x.ours, x.found, ${lastRead(target, kind, "d.key")}
       from (select o.key, o.gone, ${isThere} as there, ours, t as found
               from (${lastChanges(kind)}) o
               left join ${relation} t on ${sameKey}
               cross join lateral jsonb_populate_record(null::${relation}, o.after) ours
              where coalesce(t.owner not like 'person:%', true)
                and (o.gone = (${isThere}) or (not o.gone and (${["false", ...differs].join(" or ")})))
             offset 0) d
       cross join lateral (
         values ${["('exists', to_jsonb(not d.gone), to_jsonb(d.there))", ...values].join(", ")}) x(field, ours, found)
      where x.ours is distinct from x.found and (x.field = 'exists' or (d.there and not d.gone))`,
    [target.name, kind, fields],
  );
  return rowCount;
}

/**
 * What runs have made of each thing of a kind, the last time. People's acts are none of ours; nor are single fields, which only
 * acts and their undoing write. All changes of a batch are of one kind: its first one tells whether to look.
 */
function lastChanges(kind: KindName): string {
  return `
  select distinct on (c.key) c.key, c.after, c.after is null as gone
    from journal.batch b
    join journal.run r on r.id = b.run and r.kind <> 'act'
    join journal.plan p on p.run = b.plan_run and p.target = $1
    join journal.change first on first.run = b.plan_run and first.seq = b.first_seq and first.kind = $2
    join journal.change c on c.run = b.plan_run and c.seq between b.first_seq and b.last_seq
    left join journal.failure f on f.run = b.run and f.plan_run = c.run and f.seq = c.seq
   where c.held is null and f.seq is null and ${isStillThere(kind)}
     and (c.after is null or (c.after ?& $3 and c.after->>'owner' not like 'person:%'))
   order by c.key, b.run desc, c.seq desc`;
}

/** The number of a space is its key, unless somebody has altered it. */
async function gatherIdnumbers(tx: Transaction, { target }: Compared): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into drift
     select 'course', array[course_key], 'idnumber', to_jsonb(course_key), to_jsonb(idnumber),
            ${lastRead(target, "course", "array[course_key]")}
       from ${target.relation("course")} where idnumber is not null and owner not like 'person:%'`,
  );
  return rowCount;
}

function lastRead(target: Target, kind: KindName, key: string): string {
  return target.lastRead?.(kind, key) ?? "null::timestamptz";
}
