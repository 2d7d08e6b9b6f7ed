import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource, OrderTerm } from "../source.ts";

/** What was wrong with the delivery that a run read, with the facts of which sentences are made. */
export function problemsOf(run: number): ListSource {
  return {
    // Problems of a run have no number: where they lie tells two of one cell apart.
    ...problemsFrom({ sql: "p.ctid", type: "tid" }),
    shape: LIST_SHAPES.problems,
    from: () => "journal.problem p",
    where: (put) => [`p.run = ${put(run)}`],
  };
}

/** What lists of problems have in common; `position` tells two of one cell apart. */
export function problemsFrom(position: OrderTerm): Omit<ListSource, "shape" | "from"> {
  return {
    columns: {
      code: "p.code",
      severity: "p.severity",
      file: "p.file",
      line: "p.line",
      column: "p.column_name",
      key: "p.key",
      facts: "p.facts",
    },
    order: {
      file: { sql: "p.file", type: "text" },
      line: { sql: "coalesce(p.line, 0)", type: "integer" },
      column: { sql: "coalesce(p.column_name, '')", type: "text" },
      position,
      code: { sql: "p.code", type: "text" },
    },
    filters: { code: "p.code", severity: "p.severity", file: "p.file" },
    search: (word) => `strpos(lists.fold(p.file || ' ' || coalesce(p.key, '')), ${word}) > 0`,
    within: {},
  };
}
