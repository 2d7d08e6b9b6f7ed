import type { WantedCohort } from "../../model/wanted.ts";

/** A step in a year, as the administrative registrations name it. */
export interface CohortStep {
  readonly step: string;
  readonly version: string;
  readonly year: string;
  /** Null where the delivery does not know the step. */
  readonly name: string | null;
  readonly source: string;
}

/** Key of the cohort of a step version in a year. */
export function cohortKey(step: string, version: string, year: string): string {
  return `${step}${version}-${year}`;
}

/** The cohort of a step version in a year. */
export function wantCohort(step: CohortStep): WantedCohort {
  const label = `${step.step}${step.version}`;
  return {
    cohort_key: cohortKey(step.step, step.version, step.year),
    name: step.name === null ? `(${label}) ${step.year}` : `(${label}) ${step.name} ${step.year}`,
    owner: step.source,
  };
}
