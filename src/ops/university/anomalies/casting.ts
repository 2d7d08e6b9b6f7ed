import { spareElement } from "../spare-elements.ts";
import type { Anomaly, Cast } from "./anomaly.ts";
import type { Size } from "./how-many.ts";
import { studentsEach, teachersEach } from "./how-many.ts";
import { ANOMALIES } from "./list.ts";
import { TEACHER_ANOMALIES } from "./teachers/list.ts";
import type { TeacherAnomaly } from "./teachers/teacher-anomaly.ts";

interface Castable {
  readonly roles?: readonly string[];
  cast?(elements: Cast<string>): Cast<string>;
}

/** An anomaly with the elements that it has for itself, as it needs them. */
export interface Casting<Of extends Castable> {
  readonly anomaly: Of;
  readonly elements: Cast<string>;
}

/** All anomalies of a university with their elements. */
export interface Castings {
  readonly students: readonly Casting<Anomaly>[];
  /** One casting for each teacher that is hit. */
  readonly teachers: readonly Casting<TeacherAnomaly>[];
}

/** Gives each anomaly elements of its own; none where nothing is spoiled. */
export function planCastings(seed: number, size: Size): Castings {
  let next = 0;
  function cast<Of extends Castable>(anomaly: Of): Casting<Of> {
    const spares = Object.fromEntries((anomaly.roles ?? []).map((role) => [role, spareElement(seed, next++)]));
    return { anomaly, elements: anomaly.cast?.(spares) ?? spares };
  }
  if (studentsEach(size) === 0) return { students: [], teachers: [] };
  const copies = Array.from({ length: teachersEach(size) }, () => TEACHER_ANOMALIES).flat();
  return { students: ANOMALIES.map((anomaly) => cast(anomaly)), teachers: copies.map((anomaly) => cast(anomaly)) };
}

/** How many elements the anomalies add to the offer. */
export function castElementCount({ students, teachers }: Castings): number {
  const elements = [...students, ...teachers].flatMap((casting) => Object.values(casting.elements));
  return elements.filter(({ absent }) => !absent).length;
}
