import type { Mender } from "../../../model/reasons.ts";

/** Who can mend something, and how to reach them. */
export interface Contact {
  readonly kind: Mender;
  /** Null where `contacts.csv` names nobody. */
  readonly name: string | null;
  readonly email: string | null;
}
