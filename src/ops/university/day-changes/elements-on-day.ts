import type { Curriculum } from "../curriculum.ts";
import type { TaughtElement } from "../elements.ts";
import type { UniversityPlan } from "../plan.ts";
import { RandomStream } from "../random-stream.ts";
import type { Registration } from "../registrations.ts";
import type { ElementEvent } from "./element-events.ts";
import type { Moment } from "./moment.ts";

/** A curriculum as it is on the university's day: what vanished is no longer in its units. */
export function curriculumOnDay(plan: UniversityPlan, curriculum: Curriculum): Curriculum {
  const units = curriculum.units.map((unit) => ({
    ...unit,
    leaves: unit.leaves.map((leaf) => elementOnDay(plan, curriculum, leaf)).filter(({ absent }) => !absent),
  }));
  return { ...curriculum, units };
}

/** A registration with its element as it is on the university's day; undefined when the element vanished. */
export function registrationOnDay(
  plan: UniversityPlan,
  curriculum: Curriculum,
  registration: Registration,
): Registration | undefined {
  const event = plan.events.get(registration.element.code);
  if (event === undefined) return registration;
  const element = elementOnDay(plan, curriculum, registration.element);
  const followed = { ...registration, element };
  return element.absent ? undefined : (event.change.follow?.(followed, momentOf(plan, curriculum, event)) ?? followed);
}

function elementOnDay(plan: UniversityPlan, curriculum: Curriculum, element: TaughtElement): TaughtElement {
  const event = plan.events.get(element.code);
  if (event === undefined) return element;
  return event.change.change(element, momentOf(plan, curriculum, event));
}

function momentOf(
  { university }: UniversityPlan,
  curriculum: Curriculum,
  { change, code, from }: ElementEvent,
): Moment {
  return { day: from, random: new RandomStream(university.seed, `${change.name} ${code}`), university, curriculum };
}
