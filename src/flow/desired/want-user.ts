import type { PersonFacts } from "../../model/facts.ts";
import type { WantedUser } from "../../model/wanted.ts";

/** The user of an active account, enrolled or not; null for an inactive one. Names of the account win where given. */
export function wantUser(person: PersonFacts): WantedUser | null {
  if (!person.active) return null;
  return {
    username: person.username,
    person_code: person.person,
    kind: person.kind,
    family_name: person.accountFamilyName ?? person.usualName ?? person.familyName ?? "",
    first_name: person.accountFirstName ?? person.chosenFirstName ?? person.firstName ?? "",
    email: person.email,
    owner: person.source,
  };
}
