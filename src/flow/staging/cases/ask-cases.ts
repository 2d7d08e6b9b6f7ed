import { readingBehind } from "./ask-facts.ts";
import { caseQueries, type CaseScope } from "./case-queries.ts";
import type { CaseReading } from "./case-reading.ts";

/**
 * The cases of few elements and persons, for the readers that read those of all at night: what `prepareCases` keeps in tables stands
 * here before each statement, as the same queries. Nothing is made, so that a question costs milliseconds.
 */
export function askCases(facts: CaseReading, scope: CaseScope): CaseReading {
  return readingBehind(
    facts,
    caseQueries(scope).map(({ relation, sql }) => `${relation} as (${sql})`),
  );
}
