import type { Castings } from "./anomalies/casting.ts";
import { planCastings } from "./anomalies/casting.ts";
import type { Plantings } from "./anomalies/plantings.ts";
import { planPlantings } from "./anomalies/plantings.ts";
import type { Arrivals } from "./arrivals.ts";
import { planArrivals } from "./arrivals.ts";
import type { ElementEvents } from "./day-changes/element-events.ts";
import { planElementEvents } from "./day-changes/element-events.ts";
import type { University } from "./university.ts";

/** A university, what is spoiled in it, and what happened by its day. */
export interface UniversityPlan {
  readonly university: University;
  readonly castings: Castings;
  readonly plantings: Plantings;
  readonly arrivals: Arrivals;
  readonly events: ElementEvents;
}

/** Plans everything that is not in the first bytes of a plain university, before a row is written. */
export function planUniversity(university: University): UniversityPlan {
  const castings = planCastings(university.seed, university);
  return {
    university,
    castings,
    plantings: planPlantings(university, castings),
    arrivals: planArrivals(university),
    events: planElementEvents(university),
  };
}
