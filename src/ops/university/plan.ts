import type { Castings } from "./anomalies/casting.ts";
import { planCastings } from "./anomalies/casting.ts";
import type { Plantings } from "./anomalies/plantings.ts";
import { planPlantings } from "./anomalies/plantings.ts";
import type { University } from "./university.ts";

/** A university and what is done to it. */
export interface UniversityPlan {
  readonly university: University;
  readonly castings: Castings;
  readonly plantings: Plantings;
}

/** Plans what is spoiled, before the first row is written. */
export function planUniversity(university: University): UniversityPlan {
  const castings = planCastings(university.seed, university);
  return { university, castings, plantings: planPlantings(university, castings) };
}
