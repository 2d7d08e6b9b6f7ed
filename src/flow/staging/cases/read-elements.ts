import type { ElementCase, PlacedElement, PlaceFacts } from "../../../model/facts.ts";
import type { CaseReading } from "./case-reading.ts";

interface PlacedRow {
  readonly doc: ElementCase;
  readonly places: readonly PlaceFacts[] | null;
}

const BATCH = 1000;

/** Of the elements under a condition. From each step down through open links to every element: a path a place. A link back into its own path is not followed. */
function placesSql(condition: string): string {
  return `
with recursive open_link as (
  select * from element_links where closed_on is null or closed_on > ($1::timestamptz at time zone $2)::date),
place as (
  select l.parent_code as step, l.parent_version as version, l.element_code as code, array[]::text[] as parents
    from open_link l where l.parent_kind = 'step'
  union all
  select p.step, p.version, l.element_code, p.parents || p.code
    from place p join open_link l on l.parent_kind = 'element' and l.parent_code = p.code
   where l.element_code <> all(p.parents || p.code) and cardinality(p.parents) < 20),
asked as (select * from (select doc, code as element_code from case_element) e where ${condition}),
listed as (
  select p.code, json_agg(json_build_object(
           'step', p.step, 'version', p.version, 'stepName', coalesce(s.name, p.step), 'level', s.level,
           'component', coalesce(s.component_code, 'none'), 'componentName', coalesce(c.name, s.component_code, 'none'),
           'parents', coalesce((select json_agg(json_build_object('code', parent, 'name', coalesce(e.name, parent)) order by at)
                        from unnest(p.parents) with ordinality as u(parent, at)
                        left join elements e on e.element_code = parent), '[]'::json))) as places
    from place p
    left join steps s on s.step_code = p.step and s.step_version = p.version
    left join components c on c.component_code = s.component_code
   where p.code in (select element_code from asked)
   group by p.code)
select e.doc, l.places from asked e left join listed l on l.code = e.element_code order by e.element_code`;
}

/** When the offer is looked at: links are closed from the beginning of a day, where the university is. */
export interface OfferTime {
  /** ISO 8601, of the delivery; `infinity` counts no link that will ever be closed. */
  readonly extractedAt: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** The elements under a condition in SQL, or all, with their places, by code. Needs `prepareCases`. */
export async function* readElements(
  tx: CaseReading,
  { extractedAt, timeZone }: OfferTime,
  condition = "true",
): AsyncIterable<PlacedElement> {
  for await (const rows of tx.cursor<PlacedRow>(placesSql(condition), [extractedAt, timeZone], BATCH))
    for (const row of rows) yield { facts: row.doc, places: row.places ?? [] };
}
