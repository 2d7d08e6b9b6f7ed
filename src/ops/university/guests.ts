import { instantOf } from "./calendar.ts";
import { addressPart, personName } from "./people.ts";
import { RandomStream } from "./random-stream.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import type { University } from "./university.ts";
import { COMPONENTS } from "./words/components.ts";

/** A guest or an adjunct is in no other file, so the account bears the names; some were made without an address. */
export function guestEntry({ seed }: Pick<University, "seed">, number: number): Entry {
  const random = new RandomStream(seed, "guest", number);
  const { family, first } = personName(random);
  const adjunct = random.chance(0.5);
  const username = `${adjunct ? "v" : "i"}26${String(number).padStart(5, "0")}`;
  return entry("accounts", {
    username,
    person_code: username,
    kind: adjunct ? "adjunct" : "guest",
    email: random.chance(0.15) ? "" : `${addressPart(first)}.${addressPart(family)}@courriel.example`,
    active: "1",
    family_name: family,
    first_name: first,
    component_code: random.pick(COMPONENTS).code,
    updated_at: instantOf(-60 + random.below(50), 600),
  });
}

/** How many guests and adjuncts have an account; one more each day. */
export function guestCount({ students, day }: Pick<University, "students" | "day">): number {
  return Math.max(4, Math.round(students / 150)) + day;
}
