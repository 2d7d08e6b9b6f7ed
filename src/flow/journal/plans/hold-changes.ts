import type { Queries } from "../../../infra/store/store.ts";
import { type GuardVerdict, PLACE_AND_NAME } from "../../../model/guard.ts";
import type { KindName } from "../../../model/kinds.ts";
import { isRemoval } from "./is-removal.ts";

/** Which plan, and where its target's categories are. */
export interface HoldScope {
  readonly run: number;
  /** The relation that holds the target's categories. */
  readonly categories: string;
}

/** Holds what the tripped guards name, then what would fall with it. */
export async function holdChanges(tx: Queries, scope: HoldScope, verdicts: readonly GuardVerdict[]): Promise<void> {
  // The planner knows nothing of a plan just written: it would look at all removals again for each part that is held.
  await tx.query("set local enable_nestloop = off");
  const tripped = verdicts.filter((verdict) => verdict.tripped);
  if (tripped.length > 0) await holdRemovals(tx, scope.run, tripped);
  if (tripped.some(({ moves }) => moves.length > 0)) await holdMoves(tx, scope.run, tripped);
  await holdInsideHeldSpaces(tx, scope.run);
  await holdAboveHeldMembers(tx, scope.run);
  await holdCategoriesOfHeldSpaces(tx, scope);
  await tx.query("set local enable_nestloop = default");
}

/** Removals of one kind in one component and step: guards look at them together. */
interface Part {
  readonly kind: KindName;
  readonly component: string | null;
  readonly step: string | null;
}

/** Holds each removal by the first tripped guard that names it; one pass however many guards have tripped. */
async function holdRemovals(tx: Queries, run: number, tripped: readonly GuardVerdict[]): Promise<void> {
  const { rows: parts } = await tx.query<Part>(
    `select distinct kind, component, step from journal.change where run = $1 and ${isRemoval()}`,
    [run],
  );
  const held = parts.flatMap((part) => {
    const verdict = tripped.find((one) => names(one, part));
    return verdict === undefined ? [] : [{ ...part, reason: verdict.reason }];
  });
  await tx.query(
    `update journal.line c set held = part.reason
       from jsonb_to_recordset($2) as part (kind text, component text, step text, reason text)
      where c.run = $1 and c.held is null and ${isRemoval("c")} and c.kind = part.kind
        and coalesce(c.component, '') = coalesce(part.component, '') and coalesce(c.step, '') = coalesce(part.step, '')`,
    [run, JSON.stringify(held)],
  );
}

function names({ kinds, component, step }: GuardVerdict, part: Part): boolean {
  const inComponent = component === undefined || component === part.component;
  return kinds.includes(part.kind) && inComponent && (step === undefined || step === part.step);
}

/** Holds what would be moved or called otherwise for want of rows, by the first tripped guard that names its kind. */
async function holdMoves(tx: Queries, run: number, tripped: readonly GuardVerdict[]): Promise<void> {
  const held = Object.entries(PLACE_AND_NAME).flatMap(([kind, fields]) => {
    const verdict = tripped.find(({ moves }) => moves.some((moved) => moved === kind));
    return verdict === undefined ? [] : [{ kind, fields, reason: verdict.reason }];
  });
  await tx.query(
    `update journal.line l set held = moved.reason
       from journal.change c, jsonb_to_recordset($2) as moved (kind text, fields text[], reason text)
      where l.run = $1 and l.held is null and c.run = l.run and c.seq = l.seq and c.action = 'update' and c.kind = moved.kind
        and exists (select from unnest(moved.fields) as field where c.before->field is distinct from c.after->field)`,
    [run, JSON.stringify(held)],
  );
}

/** A space whose archiving waits keeps its people and groups until then. */
async function holdInsideHeldSpaces(tx: Queries, run: number): Promise<void> {
  await tx.query(
    `update journal.line c set held = s.held
       from journal.change s
      where c.run = $1 and c.held is null and ${isRemoval("c")}
        and c.kind in ('enrolment', 'membership', 'group', 'grouping')
        and s.run = $1 and s.kind = 'course' and s.action = 'archive' and s.held is not null and s.key[1] = c.key[1]`,
    [run],
  );
}

/** A group whose members wait is not empty yet, nor is a grouping whose groups wait. */
async function holdAboveHeldMembers(tx: Queries, run: number): Promise<void> {
  await tx.query(
    `update journal.line g set held = m.held
       from journal.change m
      where g.run = $1 and g.held is null and g.kind = 'group' and g.action = 'remove'
        and m.run = $1 and m.held is not null and m.kind = 'membership' and m.action = 'remove' and m.key[1:2] = g.key`,
    [run],
  );
  await tx.query(
    `update journal.line k set held = g.held
       from journal.change g
      where k.run = $1 and k.held is null and k.kind = 'grouping' and k.action = 'remove'
        and g.run = $1 and g.held is not null and g.kind = 'group' and g.action = 'remove'
        and g.key[1] = k.key[1] and g.before->'grouping_keys' ? k.key[2]`,
    [run],
  );
}

/** A space or category that stays where it is needs its category and all that is above it after the plan. */
async function holdCategoriesOfHeldSpaces(tx: Queries, { run, categories }: HoldScope): Promise<void> {
  await tx.query(
    `with recursive needed(category_key, held) as (
       select (before->>'category_key') collate "C", held from journal.change
        where run = $1 and kind = 'course' and held is not null and before is not null
       union
       select (before->>'parent_key') collate "C", held from journal.change
        where run = $1 and kind = 'category' and action = 'update' and held is not null
       union
       select above.parent_key, n.held from needed n join ${categories} p using (category_key)
         left join journal.change u
           on u.run = $1 and u.kind = 'category' and u.action = 'update' and u.held is null and u.key[1] = p.category_key
         cross join lateral (
           select case when u.run is null then p.parent_key else (u.after->>'parent_key') collate "C" end as parent_key) above
        where above.parent_key is not null)
     update journal.line c set held = n.held from needed n
      where c.run = $1 and c.kind = 'category' and c.action = 'remove' and c.held is null and c.key[1] = n.category_key`,
    [run],
  );
}
