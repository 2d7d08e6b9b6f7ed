import type { ElementCase } from "../../../model/facts.ts";
import type { CaseReading } from "./case-reading.ts";

/** The cases of all elements in scope without their places, by code. Needs `prepareCases` or `askCases`. */
export async function* readCases(cases: CaseReading): AsyncIterable<ElementCase> {
  for await (const rows of cases.cursor<{ doc: ElementCase }>("select doc from case_element order by code", [], 1000))
    for (const row of rows) yield row.doc;
}
