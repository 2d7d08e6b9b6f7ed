import { instantOf } from "./calendar.ts";
import { addressPart, personName } from "./people.ts";
import { RandomStream } from "./random-stream.ts";
import type { Entry, Row } from "./sheets.ts";
import { entry } from "./sheets.ts";
import type { University } from "./university.ts";
import { COMPONENTS } from "./words/components.ts";

/** Somebody who teaches, told by number. */
export interface StaffMember {
  readonly code: string;
  readonly component: string;
  readonly person: Row<"staff">;
  readonly account: Row<"accounts">;
}

const STUDENTS_A_TEACHER = 12;
const FIRST_CODE = 10_000;

/** How many teach; each component has some. */
export function staffCount({ students }: Pick<University, "students">): number {
  return Math.max(2 * COMPONENTS.length, Math.round(students / STUDENTS_A_TEACHER));
}

/** The code of the staff member with that number. */
export function staffCode(number: number): string {
  return String(FIRST_CODE + number);
}

/** A number among the staff of a component; of nobody in particular where the component is unknown. */
export function teacherOf(university: University, component: string, random: RandomStream): number {
  const place = Math.max(
    0,
    COMPONENTS.findIndex(({ code }) => code === component),
  );
  const rounds = Math.floor((staffCount(university) - place - 1) / COMPONENTS.length) + 1;
  return place + COMPONENTS.length * random.below(rounds);
}

/** The staff member with that number, with an active account; an eighth of them are paid by the hour. */
export function staffMember({ seed }: University, number: number): StaffMember {
  const random = new RandomStream(seed, "staff", number);
  const { family, first } = personName(random);
  const code = staffCode(number);
  const component = COMPONENTS[number % COMPONENTS.length]?.code ?? "";
  const updated = instantOf(-90 + random.below(80), 600);
  const username = `${addressPart(family).slice(0, 12)}${number}`;
  return {
    code,
    component,
    person: {
      staff_code: code,
      family_name: family,
      first_name: first,
      component_code: component,
      updated_at: updated,
    },
    account: {
      username,
      person_code: code,
      kind: random.chance(0.125) ? "adjunct" : "staff",
      email: `${addressPart(first)}.${addressPart(family)}${number}@univ-exemple.fr`,
      active: "1",
      component_code: component,
      updated_at: updated,
    },
  };
}

/** A staff member's rows; somebody may have made no account. */
export function staffEntries({
  person,
  account,
}: Pick<StaffMember, "person"> & { readonly account: Row<"accounts"> | undefined }): readonly Entry[] {
  return [entry("staff", person), ...(account === undefined ? [] : [entry("accounts", account)])];
}
