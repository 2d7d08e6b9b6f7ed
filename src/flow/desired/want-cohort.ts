import type { NamedStep } from "../../model/facts.ts";
import type { WantedCohort } from "../../model/wanted.ts";

/** Key of the cohort of a step version in a year. */
export function cohortKey(step: string, version: string, year: string): string {
  return `${step}${version}-${year}`;
}

/** The cohort of a step version in a year. */
export function wantCohort(step: NamedStep): WantedCohort {
  const label = `${step.step}${step.version}`;
  return {
    cohort_key: cohortKey(step.step, step.version, step.year),
    name: step.name === null ? `(${label}) ${step.year}` : `(${label}) ${step.name} ${step.year}`,
    owner: step.source,
  };
}
