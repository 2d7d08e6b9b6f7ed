import type { Document } from "../contract/documents/index.ts";
import type { Diagnosed } from "../ops/diagnostics/symptoms/index.ts";

/** What came of a symptom, as it is told; without a reply. */
export function symptomDocument(diagnosed: Diagnosed): Omit<Document<"symptom">, "reply"> {
  const { symptom, why, space, answer, checked, participants } = diagnosed;
  const freshness = why?.freshness ?? space?.freshness ?? null;
  return {
    symptom,
    person: why?.person.code ?? null,
    course: space?.course ?? null,
    answer,
    checked: checked.map(({ facts, ...cause }) => ({ ...cause, facts: { ...facts } })),
    participants: participants === null ? null : [...participants],
    by_method: participants === null ? null : countMethods(participants),
    extracted_at: freshness?.extractedAt ?? null,
    next_run: freshness?.nextAt ?? null,
  };
}

function countMethods(participants: NonNullable<Diagnosed["participants"]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method } of participants) counts[method] = (counts[method] ?? 0) + 1;
  return counts;
}
