import type { ElementCase } from "../../../model/facts.ts";
import type { CaseReading } from "./case-reading.ts";

/** The cases of all elements in scope, by code, without places. Needs `prepareCases` or `askCases`. */
export async function* readCases(cases: CaseReading): AsyncIterable<ElementCase> {
  const sql = "select doc from case_element order by code";
  for await (const rows of cases.cursor<{ doc: ElementCase }>(sql, [], 1000)) for (const row of rows) yield row.doc;
}
