import { OperatorError } from "../../model/errors.ts";

/** How much of the data is spoiled on purpose. */
export const ANOMALY_LEVELS = ["none", "few", "many"] as const;
export type AnomalyLevel = (typeof ANOMALY_LEVELS)[number];

/** What a generated university is made from; the same options always give the same bytes. */
export interface UniversityOptions {
  readonly students: number;
  /** Elements of the teaching offer, structure included; 14 for 30 students where it is not said. */
  readonly elements?: number;
  readonly seed?: number;
  readonly anomalies?: AnomalyLevel;
  /** Days since the first extraction: the university as it became after so many days of changes. */
  readonly day?: number;
}

/** Options with every default filled in and checked. */
export type CompleteOptions = Required<UniversityOptions>;

/** The university that everybody gets who does not ask for another. */
export const DEFAULT_SEED = 1;

/** A million codes are there for the students and for those who arrive later: a code never comes twice. */
const MOST_STUDENTS = 600_000;
/** The smallest degree: two semesters of four units with fifteen taught elements. */
export const FEWEST_STEP_ELEMENTS = 21;

/** Fills in the defaults; options that give no university are an `OperatorError`. */
export function completeOptions(options: UniversityOptions, spares: number): CompleteOptions {
  const fewest = FEWEST_STEP_ELEMENTS + spares;
  const elements = options.elements ?? Math.max(fewest, Math.round((14 / 30) * options.students));
  checkWhole("students", options.students, { from: 1, to: MOST_STUDENTS });
  checkWhole("elements", elements, { from: fewest, to: Number.MAX_SAFE_INTEGER });
  checkWhole("day", options.day ?? 0, { from: 0, to: 365 });
  checkWhole("seed", options.seed ?? DEFAULT_SEED, { from: 0, to: 4_294_967_295 });
  return {
    students: options.students,
    elements,
    seed: options.seed ?? DEFAULT_SEED,
    anomalies: options.anomalies ?? "none",
    day: options.day ?? 0,
  };
}

function checkWhole(name: string, value: number, bounds: { readonly from: number; readonly to: number }): void {
  if (Number.isInteger(value) && value >= bounds.from && value <= bounds.to) return;
  throw new OperatorError(
    `${name} is ${value}; a university needs a whole number from ${bounds.from} to ${bounds.to}.`,
    {
      code: "university-option",
      facts: { name, value: String(value), from: String(bounds.from), to: String(bounds.to) },
      next: `Give another number of ${name}.`,
    },
  );
}
