import { quotedText } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { changedSince } from "./changed-since.ts";
import { closesBetween } from "./closes-between.ts";
import type { DecidedLast } from "./facts-changed.ts";
import { gather } from "./gather.ts";
import type { OfferTime } from "./read-elements.ts";

/** Since when the offer is looked through. */
export interface OfferTouch extends OfferTime {
  /** What was decided last. */
  readonly last: DecidedLast;
  /** What the key of a space's remote variant ends with. */
  readonly remoteSuffix: string;
}

/**
 * Gathers in `touched_offer` the elements whose space, groups or places are to be made again: since what was decided last. Needs
 * `prepareTouched` and `prepareCodes`.
 */
export async function prepareTouchedOffer(tx: Queries, touch: OfferTouch): Promise<void> {
  await gather(tx, "touched_place", touchedSql(touch));
  await gather(tx, "touched_offer", withNamesakesSql(touch.remoteSuffix));
}

function touchedSql({ last, extractedAt, timeZone }: OfferTouch): string {
  const closing = closesBetween({ between: [last.extractedAt, extractedAt], timeZone });
  return `
    with recursive component as (${changedSince(last.run, "components", "component_code")}),
    step as (
      select step_code, step_version from ${changedSince(last.run, "steps", "step_code, step_version")} f
      union select step_code, step_version from steps where component_code in (select component_code from component)),
    placed as (${placedSql(last.run, closing)}),
    described as (${describedSql(last.run)})
    ${unknownSql(last.run)} union table placed union table described union table touched_element`;
}

/** All below what changed in the programme; links that were closed meanwhile are followed like others, which finds too many at most. */
function placedSql(run: number, closing: string): string {
  return `
    (select element_code as code from ${changedSince(run, "element_links", "element_code")} f
     union select element_code from element_links where ${closing}
     union select element_code from ${changedSince(run, "elements", "element_code")} f
     union select l.element_code from element_links l
             join step s on l.parent_kind = 'step' and l.parent_code = s.step_code and l.parent_version = s.step_version)
    union select l.element_code from element_links l join placed p on l.parent_kind = 'element' and l.parent_code = p.code`;
}

/** Elements that are told of by the name of a component or a collection, and those that they carry. */
function describedSql(run: number): string {
  return `
    with named as (
      select element_code as code from elements where component_code in (select component_code from component)
      union select element from case_group
             where collection_code in (select collection_code from ${changedSince(run, "collections", "collection_code")} f))
    select code from named
    union select c.code from case_code c, unnest(c.path) as carrier(code) where carrier.code in (select code from named)`;
}

/** Elements that no file describes are there as long as a registration or an activity names them. */
function unknownSql(run: number): string {
  return ["pedagogic_registrations", "planned_activities"]
    .map(
      (table) => `select element_code as code from ${changedSince(run, table, "element_code")} f
        where element_code is not null and element_code not in (select element_code from elements)`,
    )
    .join(" union ");
}

/** With the elements whose own space has the key of another one's remote variant: only both together tell whose it is. */
function withNamesakesSql(remoteSuffix: string): string {
  const suffix = quotedText(remoteSuffix);
  return `
    with recursive alike as (
      select code from touched_place
      union select e.code from alike a
        cross join lateral (values (a.code || ${suffix}),
          (case when right(a.code, length(${suffix})) = ${suffix} then left(a.code, -length(${suffix})) end)) as namesake(code)
        join case_code e on e.code = namesake.code)
    select code from alike`;
}
