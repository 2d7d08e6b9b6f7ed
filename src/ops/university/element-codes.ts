import type { Step } from "./steps.ts";

/** The code of a unit, numbered through all steps of its subject: `AN-10`, `2HR5`, `M.1HRP9` or `M1MS03`. */
export function unitCode(step: Step, unit: number): string {
  return coded(step, step.unitsBefore + unit + 1);
}

/** The code of a taught element: its unit's code and a letter, `AN-10A`. */
export function leafCode(step: Step, unit: number, place: number): string {
  return `${unitCode(step, unit)}${String.fromCharCode(65 + place)}`;
}

/** The code of a semester, numbered like units after an S: `AN-S3`. */
export function semesterCode(step: Step, semester: number): string {
  return coded(step, step.semestersBefore + semester + 1, "S");
}

function coded({ subject, year, level }: Step, number: number, mark = ""): string {
  switch (subject.style) {
    case "hyphen":
      return `${subject.prefix}-${mark}${number}`;
    case "year":
      return `${year}${subject.prefix}${mark}${number}`;
    case "dotted":
      return `M.${year}${subject.prefix}${mark}${number}`;
    case "level":
      return `${level.slice(0, 1)}${year}${subject.prefix}${mark}${String(number).padStart(2, "0")}`;
    default:
      return subject.style satisfies never;
  }
}
