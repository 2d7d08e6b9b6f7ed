import type { Queries } from "../../../infra/store/store.ts";
import {
  type Mender,
  REGISTRATION_REASONS,
  SILENCE_REASONS,
  TEACHER_REASONS,
  WARNINGS,
} from "../../../model/reasons.ts";
import type { Contact } from "./contact.ts";

/** The contacts of today, by kind and component; the empty component is the whole university. */
export type Contacts = ReadonlyMap<string, Contact>;

/** Reads the first contact of each kind and component: few rows, and asked for with every answer. */
export async function readContacts(store: Queries): Promise<Contacts> {
  const { rows } = await store.query<Contact & { component: string }>(
    `select distinct on (kind, component_code) kind, component_code as component, name, email
       from facts.contacts order by kind, component_code, name`,
  );
  return new Map(rows.map(({ kind, component, name, email }) => [placeOf(kind, component), { kind, name, email }]));
}

/** The contact of that kind in the component, else for the whole university; without name where nobody is named. */
export function contactOf(contacts: Contacts, kind: Mender, component: string | null): Contact {
  const own = component === null ? undefined : contacts.get(placeOf(kind, component));
  return own ?? contacts.get(placeOf(kind, "")) ?? { kind, name: null, email: null };
}

const MENDERS: Readonly<Record<string, { readonly by: Mender }>> = {
  ...TEACHER_REASONS,
  ...REGISTRATION_REASONS,
  ...SILENCE_REASONS,
  ...WARNINGS,
  carried: { by: "nobody" },
};

/** Who can mend what a reason or a warning names. */
export function menderOf(code: string): Mender {
  return MENDERS[code]?.by ?? "platform-support";
}

function placeOf(kind: Mender, component: string): string {
  return `${kind}/${component}`;
}
