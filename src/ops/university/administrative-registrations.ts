import { instantOf, YEAR } from "./calendar.ts";
import { flag } from "./elements.ts";
import { exchangeOf } from "./exchanges.ts";
import { RandomStream } from "./random-stream.ts";
import type { Row } from "./sheets.ts";
import type { Student } from "./students.ts";
import type { University } from "./university.ts";

/** A student's registrations for steps: the one that counts, then for a few a cancelled one it replaced or a second one. */
export function administrativeRows(
  university: University,
  student: Student,
): readonly Row<"administrative_registrations">[] {
  const random = new RandomStream(university.seed, "administrative", student.index);
  const main = mainRow(university, student, random);
  const other = random.pick(university.steps);
  if (student.remote || other === student.step) return [main];
  const elsewhere = { ...main, step_code: other.code, step_version: other.version, primary: "0" };
  if (random.chance(0.02)) return [cancelled(elsewhere, random), main];
  if (random.chance(0.015)) return [main, elsewhere];
  return [main];
}

function mainRow(university: University, student: Student, random: RandomStream): Row<"administrative_registrations"> {
  const exchange = exchangeOf(university, student);
  const registered = instantOf(-130 + random.below(70), 480 + random.below(600));
  return {
    student_code: student.code,
    year: YEAR,
    step_code: student.step.code,
    step_version: student.step.version,
    state: "E",
    payment_state: random.chance(0.1) ? "A" : "P",
    primary: "1",
    remote: flag(student.remote),
    exchange_programme: exchange?.programme,
    exchange_direction: exchange?.direction,
    exchange_period: exchange?.period,
    registered_at: registered,
    updated_at: registered,
  };
}

function cancelled(
  row: Row<"administrative_registrations">,
  random: RandomStream,
): Row<"administrative_registrations"> {
  const at = instantOf(-55 + random.below(40), 480 + random.below(600));
  return { ...row, state: "A", registered_at: instantOf(-140, 540), cancelled_at: at, updated_at: at };
}
