import { problem, type Problem } from "../../../../model/problem.ts";
import { foldHeading } from "./fold-heading.ts";
import { nearestName } from "../../../../model/nearest-name.ts";
import { columnNames, type HeaderInput, type Recognition } from "./recognise-header.ts";
import { namesSocialSecurityNumber } from "./social-security.ts";

/** All that is wrong with the header of a file of a known table. */
export function headerProblems(input: HeaderInput, known: Extract<Recognition, { kind: "known" }>): readonly Problem[] {
  const names = columnNames(known.table, input.mode);
  return [
    ...known.missing.map((column) =>
      problem("header-column-missing", { file: input.name, column }, { table: known.table }),
    ),
    ...doubledColumns(input, names),
    ...unknownColumns(input, names),
  ];
}

/** Columns of social-security numbers: no file with one is read, whatever else it is. */
export function socialSecurityColumns({ name, headings }: HeaderInput): readonly Problem[] {
  const found = headings.filter(namesSocialSecurityNumber);
  return found.map((column) =>
    problem("social-security-column", { file: name, column: column.trim() }, { by: "name" }),
  );
}

function doubledColumns({ name, headings }: HeaderInput, names: ReadonlyMap<string, string>): readonly Problem[] {
  const declared = headings.map((heading) => names.get(foldHeading(heading)));
  const doubled = declared.filter((column, index) => column !== undefined && declared.indexOf(column) < index);
  return [...new Set(doubled)].map((column) => problem("header-column-doubled", { file: name, column: column ?? "" }));
}

// A heading without name is what a separator at the line's end makes; it tells nobody anything.
function unknownColumns({ name, headings }: HeaderInput, names: ReadonlyMap<string, string>): readonly Problem[] {
  const unknown = headings.filter((heading) => foldHeading(heading) !== "" && !names.has(foldHeading(heading)));
  return unknown.map((column) => {
    const nearest = nearestName(foldHeading(column), [...names.keys()]);
    return problem(
      "header-column-unknown",
      { file: name, column: column.trim() },
      nearest === undefined ? {} : { nearest },
    );
  });
}
