import type { Document } from "../contract/documents/index.ts";
import type { UniversitySummary } from "../ops/university/index.ts";

/** What `generate` wrote, as commands show it. */
export function generateDocument({ folder, extractedAt, rows }: UniversitySummary): Document<"generate"> {
  const { expected: _expected, "expected-teachers": _teachers, ...tables } = rows;
  return { directory: folder, expected: `${folder}.expected.csv`, extracted_at: extractedAt, rows: tables };
}
