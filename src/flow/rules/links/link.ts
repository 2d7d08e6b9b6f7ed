import type { DeliveryTableName } from "../../../model/delivery.ts";
import type { RegistrationCase, RegistrationFacts } from "../../../model/facts.ts";
import type { Policy } from "../../../model/policy.ts";
import type { RegistrationReason, Warning } from "../../../model/reasons.ts";
import type { Situation } from "../../../model/situations.ts";
import type { Teaching } from "../../../model/teaching.ts";

/** What a registration is decided on: with equal grounds goes an equal decision. */
export interface Grounds {
  readonly registration: RegistrationFacts;
  readonly teaching: Teaching;
  readonly policy: Policy;
}

/** One registration with its grounds. */
export interface Subject extends Grounds {
  readonly registration: RegistrationCase;
}

/** What a link found when it does not plainly hold. */
export type Finding =
  | {
      readonly kind: "broken";
      readonly reason: RegistrationReason;
      readonly situation: Situation | null;
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: "doubt"; readonly warnings: readonly Warning[] };

/** A fact that a link looked at: where it is in the delivery, and what it said. */
export interface FactSeen {
  readonly table: DeliveryTableName;
  /** Values of leading key columns; a row that is not there is told as such. */
  readonly key: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

/** One link of the chain from registration to space. */
export interface Link {
  readonly number: number;
  readonly name: string;
  /** Null: the link holds. */
  check(grounds: Grounds): Finding | null;
  /** What the link looks at, for whoever asks why. */
  facts(subject: Subject): readonly FactSeen[];
}

/** The chain ends here with this reason. */
export function broken(reason: RegistrationReason): Finding {
  return { kind: "broken", reason, situation: null, warnings: [] };
}
