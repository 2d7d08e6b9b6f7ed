import { readingBehind } from "./ask-facts.ts";
import { type CaseScope, type CaseScopeSql, caseQueries } from "./case-queries.ts";
import type { CaseReading } from "./case-reading.ts";

/**
 * The cases of few elements and persons, for the readers that read those of all at night: what the preparations keep in tables
 * stands here before each statement, as the same queries. Nothing is made, so that a question costs milliseconds.
 */
export function askCases(facts: CaseReading, scope: CaseScope): CaseReading {
  return readingBehind(facts, {
    relations: (put) =>
      caseQueries(placed(scope, put)).map(({ relation, sql }) => `${relation} as materialized (${sql})`),
  });
}

/** Values in places of their own: the text is the same whatever is asked, and the plan for it can be kept. */
function placed({ year, elements, persons }: CaseScope, put: (value: unknown) => string): CaseScopeSql {
  return {
    year: `${put(year)}::text`,
    elements: elements === null ? null : `${put(elements)}::text[]`,
    persons: persons === null ? null : `${put(persons)}::text[]`,
  };
}
