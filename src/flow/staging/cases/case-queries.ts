/** What cases are gathered for; null stands for all. */
export interface CaseScope {
  readonly year: string;
  readonly elements: readonly string[] | null;
  readonly persons: readonly string[] | null;
}

const CHAINS = `
with recursive chain as (
  select carried_code as code, carrier_code as at, array[carrier_code] as path, carrier_code = carried_code as cycle
    from carriers where year = $year and $elements(carried_code)
  union all
  select c.code, n.carrier_code, c.path || n.carrier_code, n.carrier_code = c.code or n.carrier_code = any(c.path)
    from chain c join carriers n on n.carried_code = c.at and n.year = $year
   where not c.cycle
)
select distinct on (code) code, at as final, path, bool_or(cycle) over (partition by code) as cycle
  from chain order by code, cardinality(path) desc`;

const CODES = `
select code, case when n.cycle then null else coalesce(n.final, code) end as space, n.path, coalesce(n.cycle, false) as cycle
  from ($known) known left join case_chain n using (code)`;

/** The codes that half a million registrations say are some thousands: each is looked up in their index after the one before. */
const SAID_CODES = `
  with recursive said as (
    (select element_code as code from pedagogic_registrations order by element_code limit 1)
     union all
    select (select r.element_code from pedagogic_registrations r where r.element_code > s.code order by r.element_code limit 1)
      from said s where s.code is not null)
  select code from said where code is not null`;

const ALL_CODES = `
  select element_code as code from elements
   union select code from case_chain
   union (${SAID_CODES})
   union select element_code from planned_activities where element_code is not null`;

/** The same of few: each is looked up, for a great element has thousands of registrations that say one code. */
const ASKED_CODES = `
  select distinct code from unnest($elements) asked(code)
   where exists (select from elements where element_code = code)
      or exists (select from case_chain chained where chained.code = asked.code)
      or exists (select from pedagogic_registrations where element_code = code)
      or exists (select from planned_activities where element_code = code)`;

/** Groups valid this year by element: through a collection or directly. */
const GROUPS = `
with valid as not materialized (
  select g.*, c.name as collection_name
    from groups g left join collections c using (collection_code)
   where coalesce(g.first_year, $year) <= $year and $year <= coalesce(g.last_year, $year))
select ce.element_code as element, v.group_code, v.name, v.collection_code, v.collection_name
  from collection_elements ce join valid v using (collection_code) where $meant(ce.element_code)
 union
select v.element_code, v.group_code, v.name, v.collection_code, v.collection_name
  from valid v where $meant(v.element_code)`;

/** SQL condition on the elements whose groups are asked for: of few, with what carries them. */
function isMeant(element: string): string {
  return `${element} in (select code from case_code union select space from case_code)`;
}

/** The same of all. */
function isAny(element: string): string {
  return `${element} is not null`;
}

/** SQL for an element as a document: a row of `elements`, and one of `components` that may be missing. */
function described(element: string, component: string): string {
  return `json_build_object(
    'code', ${element}.element_code, 'name', ${element}.name,
    'component', ${element}.component_code, 'componentName', ${component}.name,
    'period', ${element}.period, 'remote', ${element}.remote, 'suspended', ${element}.suspended, 'open', ${element}.open,
    'technical', ${element}.technical, 'hours', ${element}.teaching_hours, 'source', ${element}.source)`;
}

/** One JSON document an element, in the shape of `ElementCase`. Documents are made once all is joined, of what is asked for alone. */
const CASES = `
with asked as (select * from case_code where $elements(code)),
seen as (
  select f.code, g.group_code, g.name, g.collection_code, g.collection_name, true as on_element, g.element = f.space as on_space
    from asked f join case_group g on g.element = f.code
  union all
  select f.code, g.group_code, g.name, g.collection_code, g.collection_name, false, true
    from asked f join case_group g on g.element = f.space where f.space <> f.code),
grouped as (
  select code, group_code, name, collection_code, collection_name,
         bool_or(on_element) as on_element, bool_or(on_space) as on_space
    from seen group by code, group_code, name, collection_code, collection_name),
groups as (
  select s.code, json_agg(json_build_object(
           'code', s.group_code, 'name', s.name, 'collection', s.collection_code, 'collectionName', s.collection_name,
           'onElement', s.on_element, 'onSpace', s.on_space,
           'shared', own.element_code is not null and host.element_code is not null) order by s.group_code) as list
    from grouped s join asked f using (code)
    left join collection_elements own on own.collection_code = s.collection_code and own.element_code = f.code
    left join collection_elements host on host.collection_code = s.collection_code and host.element_code = f.space
   group by s.code)
select f.code, f.space, json_build_object(
         'code', f.code,
         'element', case when own.element_code is not null then ${described("own", "own_component")} end,
         'carrier', case when f.cycle then json_build_object('kind', 'cycle', 'path', f.path)
                         when f.path is not null then json_build_object('kind', 'carried', 'path', f.path, 'final',
                           case when host.element_code is not null then ${described("host", "host_component")} end)
                         else json_build_object('kind', 'none') end,
         'groups', coalesce(g.list, '[]'::json)) as doc
  from asked f
  left join elements own on own.element_code = f.code
  left join components own_component on own_component.component_code = own.component_code
  left join elements host on host.element_code = f.space
  left join components host_component on host_component.component_code = host.component_code
  left join groups g on g.code = f.code`;

/** The account that stands for a person: active first, then the matching kind, then the lowest username. */
const ACCOUNTS = `
select distinct on (person_code, is_staff) person_code, is_staff, username, active, coalesce(email, '') <> '' as has_email
  from accounts, lateral (values (true), (false)) as role(is_staff)
 where $persons(person_code)
 order by person_code, is_staff, active desc, (kind = 'student') = is_staff, username`;

const QUERIES = [
  { relation: "case_chain", sql: CHAINS },
  { relation: "case_code", sql: CODES },
  { relation: "case_group", sql: GROUPS },
  { relation: "case_element", sql: CASES },
  { relation: "case_account", sql: ACCOUNTS },
] as const;

/** A relation that the readers of cases name. */
export type CaseRelation = (typeof QUERIES)[number]["relation"];

/** The same as SQL: values or their places, codes as an array or as a query. */
export type CaseScopeSql = Readonly<Record<keyof CaseScope, string | null>>;

/** A relation, and the query that gives it. */
export interface CaseQuery {
  readonly relation: CaseRelation;
  readonly sql: string;
}

/** The queries for what is in scope, each after those that it reads. */
export function caseQueries(scope: CaseScopeSql): readonly CaseQuery[] {
  const [known, meant] = scope.elements === null ? [ALL_CODES, isAny] : [ASKED_CODES, isMeant];
  return QUERIES.map(({ relation, sql }) => {
    const among = sql.replaceAll(/\$meant\(([\w.]+)\)/g, (_place, element: string) => meant(element));
    return { relation, sql: fill(among.replace("$known", known), scope) };
  });
}

/** Puts in what is asked for: `$year`, `$elements` as they are, `$elements(column)` as the condition that it is one of them. */
function fill(sql: string, scope: CaseScopeSql): string {
  return sql.replaceAll(
    /\$(year|elements|persons)(?:\((\w+)\))?/g,
    (_place, name: keyof CaseScope, column?: string) => {
      const value = scope[name];
      if (column === undefined) return value ?? "null";
      return value === null ? "true" : `${column} = any(${value})`;
    },
  );
}
