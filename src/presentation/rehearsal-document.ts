import { z } from "zod";
import type { Document } from "../contract/documents/index.ts";
import type { Rehearsal } from "../ops/runs/index.ts";

type RehearsalDocument = Document<"rehearsal">;

/** What another policy would do, as commands show it. */
export function rehearsalDocument(rehearsal: Rehearsal): RehearsalDocument {
  const { settings, registrations, teachers, rules, people, courses, changes } = rehearsal;
  return {
    settings: settings.map(({ path, from, to }) => ({ path, from: z.json().parse(from), to: z.json().parse(to) })),
    registrations: registrations.map(moveRow),
    teachers: teachers.map(moveRow),
    rules: rules.map(({ link, reason, before, after }) => ({ link, reason, before, after })),
    people: { total: people.total, examples: [...people.examples] },
    courses: { total: courses.total, examples: [...courses.examples] },
    changes: [...changes],
  };
}

function moveRow(move: Rehearsal["registrations"][number]): RehearsalDocument["registrations"][number] {
  const { fromOutcome, fromReason, toOutcome, toReason, count } = move;
  return {
    from_outcome: fromOutcome,
    from_reason: fromReason,
    to_outcome: toOutcome,
    to_reason: toReason,
    count,
  };
}
