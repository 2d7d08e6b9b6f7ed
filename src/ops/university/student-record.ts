import { administrativeRows } from "./administrative-registrations.ts";
import { instantOf } from "./calendar.ts";
import type { Curriculum } from "./curriculum.ts";
import { flag } from "./elements.ts";
import { addressPart, birthDate, personName } from "./people.ts";
import { RandomStream } from "./random-stream.ts";
import type { Registration } from "./registrations.ts";
import { registrationEntries, registrationsOf } from "./registrations.ts";
import type { Entry, Row } from "./sheets.ts";
import { entry } from "./sheets.ts";
import type { Student } from "./students.ts";
import type { University } from "./university.ts";
import { FIRST_NAMES, NATIONALITIES } from "./words/people.ts";
import { FAMILY_NAMES } from "./words/people.ts";

/** All that is delivered about one student. */
export interface StudentRecord {
  readonly student: Student;
  readonly person: Row<"students"> | undefined;
  readonly account: Row<"accounts"> | undefined;
  readonly administrative: readonly Row<"administrative_registrations">[];
  readonly registrations: readonly Registration[];
  /** Rows beside those that follow from the rest. */
  readonly further: readonly Entry[];
}

/** The record of a student as it was on day 0, with nothing spoiled. */
export function studentRecord(university: University, student: Student, curriculum: Curriculum): StudentRecord {
  const person = personRow(university.seed, student);
  return {
    student,
    person,
    account: accountRow(student, person),
    administrative: administrativeRows(university, student),
    registrations: registrationsOf(university, student, curriculum),
    further: [],
  };
}

/** Every row of a record. */
export function recordEntries(record: StudentRecord): readonly Entry[] {
  return [
    ...(record.person === undefined ? [] : [entry("students", record.person)]),
    ...(record.account === undefined ? [] : [entry("accounts", record.account)]),
    ...record.administrative.map((row) => entry("administrative_registrations", row)),
    ...record.registrations.flatMap((registration) => registrationEntries(record.student, registration)),
    ...record.further,
  ];
}

function personRow(seed: number, student: Student): Row<"students"> {
  const random = new RandomStream(seed, "person", student.index);
  const { family, first, sex } = personName(random);
  return {
    student_code: student.code,
    ine: nationalNumber(student, random),
    family_name: family,
    usual_name: random.chance(0.04) ? random.pick(FAMILY_NAMES) : "",
    first_name: first,
    chosen_first_name: random.chance(0.012) ? random.pick(FIRST_NAMES[random.chance(0.5) ? "F" : "M"]) : "",
    birth_date: birthDate(random),
    sex,
    nationality_code: random.chance(0.88) ? NATIONALITIES[0] : random.pick(NATIONALITIES),
    photo_consent: flag(random.chance(0.6)),
    updated_at: instantOf(-150 + random.below(140), 480 + random.below(600)),
  };
}

/** Nine digits, of which the last six are of nobody else, and two letters; some from abroad have none. */
function nationalNumber(student: Student, random: RandomStream): string {
  if (random.chance(0.03)) return "";
  const letters = "ABCDEFGHJK";
  return `${100 + random.below(150)}${student.code.slice(2)}${letters.charAt(random.below(10))}${letters.charAt(random.below(10))}`;
}

function accountRow(student: Student, person: Row<"students">): Row<"accounts"> {
  const first = addressPart(person.chosen_first_name || person.first_name || "");
  const family = addressPart(person.usual_name || person.family_name || "");
  return {
    username: student.code,
    person_code: student.code,
    kind: "student",
    email: `${first}.${family}.${student.code.slice(2)}@etu.univ-exemple.fr`,
    active: "1",
    component_code: student.step.subject.component,
    updated_at: person.updated_at,
  };
}
