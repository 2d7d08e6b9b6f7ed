/** What the rules look at: the facts of one element and of one person, as the snapshot holds them. */

/** A taught unit. Source: `elements.csv`. */
export interface ElementFacts {
  readonly code: string;
  readonly name: string;
  readonly component: string | null;
  /** Null where the delivery does not know the component. */
  readonly componentName: string | null;
  /** `S1` to `S10`, `AN`, or null. */
  readonly period: string | null;
  /** It can be followed at a distance. */
  readonly remote: boolean;
  readonly suspended: boolean;
  readonly open: boolean;
  readonly technical: boolean;
  /** Teaching hours; above zero they make a space even without groups. */
  readonly hours: number;
  /** The source that owns the element. */
  readonly source: string;
}

/** A group that is valid this year, as seen from one element. Sources: `groups.csv`, `collection_elements.csv`. */
export interface GroupFacts {
  readonly code: string;
  readonly name: string;
  readonly collection: string | null;
  readonly collectionName: string | null;
  /** It belongs to the element itself, directly or through its collection. */
  readonly onElement: boolean;
  /** It belongs to the element that has the space: the final carrier, or the element itself. */
  readonly onSpace: boolean;
  /** Its collection holds both the element and the one that has the space. */
  readonly shared: boolean;
}

/** Who teaches an element this year. Source: `carriers.csv`, followed to its end. */
export type CarrierFacts =
  | { readonly kind: "none" }
  | { readonly kind: "carried"; readonly path: readonly string[]; readonly final: ElementFacts | null }
  | { readonly kind: "cycle"; readonly path: readonly string[] };

/** Everything about one element that its registrations are decided on. */
export interface ElementCase {
  readonly code: string;
  /** Null: the delivery does not know it. */
  readonly element: ElementFacts | null;
  readonly carrier: CarrierFacts;
  readonly groups: readonly GroupFacts[];
}

/** What the rules look at in an account. */
export interface AccountState {
  readonly active: boolean;
  readonly hasEmail: boolean;
}

/** The account chosen for a person: active first, then the matching kind, then the lowest username. */
export interface AccountFacts extends AccountState {
  readonly username: string;
}

/** What the rules look at in one administrative registration (IA) of the year. */
export interface AdministrativeState {
  readonly step: string;
  readonly version: string;
  /** `E` in force, `A` cancelled, `R` withdrawn. */
  readonly state: string;
  /** Null: the source does not tell payment. Empty: unpaid. */
  readonly payment: string | null;
  readonly primary: boolean;
  readonly remote: boolean;
  readonly exchange: "out" | "in" | null;
  readonly exchangePeriod: "S1" | "S2" | "AN" | null;
}

/** One administrative registration (IA) of the year. */
export interface AdministrativeFacts extends AdministrativeState {
  /** Part of the key, as delivered. */
  readonly registeredAt: string;
}

/**
 * Everything about one pedagogic registration (IP) that it is decided on, beside its element. Registrations that are alike in it are
 * decided once: what a rule is to look at stands here, and in the query that finds those that are alike.
 */
export interface RegistrationFacts {
  /** Empty where the registration names no step. */
  readonly step: string;
  readonly version: string;
  readonly carriedOver: boolean;
  readonly studentKnown: boolean;
  readonly account: AccountState | null;
  readonly administrative: readonly AdministrativeState[];
  /** Codes of the element's groups that the student is in. */
  readonly groups: readonly string[];
}

/** One pedagogic registration with whose it is and where its facts stand. */
export interface RegistrationCase extends RegistrationFacts {
  readonly student: string;
  readonly year: string;
  readonly element: string;
  readonly source: string;
  readonly account: AccountFacts | null;
  readonly administrative: readonly AdministrativeFacts[];
}

/** Everything about one planned activity that has a teacher. */
export interface ActivityCase {
  readonly activity: string;
  readonly staff: string;
  readonly origin: "registrar" | "timetable";
  readonly sessions: number;
  /** As delivered; null where the activity names only a group. */
  readonly element: string | null;
  readonly group: string | null;
  readonly source: string;
  readonly account: AccountFacts | null;
  /** The element named, or those that the group's collection stands for. */
  readonly cases: readonly ElementCase[];
}

/** One legitimate place of an element in the programme: a step and the parent elements below it, from the top. */
export interface PlaceFacts {
  readonly step: string;
  readonly version: string;
  readonly stepName: string;
  readonly level: string | null;
  readonly component: string;
  readonly componentName: string;
  readonly parents: readonly { readonly code: string; readonly name: string }[];
}

/** An account with the names of its person, for the user on the target. */
export interface PersonFacts {
  readonly username: string;
  readonly person: string;
  readonly kind: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly source: string;
  /** Names of the account; they win where given. */
  readonly accountFamilyName: string | null;
  readonly accountFirstName: string | null;
  readonly familyName: string | null;
  readonly usualName: string | null;
  readonly firstName: string | null;
  readonly chosenFirstName: string | null;
}

/** One administrative registration with its person. */
export interface AdministrativeCase {
  readonly student: string;
  readonly year: string;
  readonly registration: AdministrativeFacts;
  readonly studentKnown: boolean;
  readonly account: AccountFacts | null;
  readonly source: string;
}

/** A step in a year that some administrative registration names. */
export interface NamedStep {
  readonly step: string;
  readonly version: string;
  readonly year: string;
  readonly name: string | null;
  readonly source: string;
}

/** A named step with the different standings of those who are registered for it. */
export interface RegisteredStep extends NamedStep {
  readonly standings: readonly Pick<AdministrativeFacts, "state" | "payment">[];
}

/** The registrations of one element, a batch at a time, with the element's case. */
export interface ElementRegistrations {
  readonly element: ElementCase;
  readonly registrations: readonly RegistrationCase[];
}

/** An element's case with its legitimate places in the programme. Source: `element_links.csv`. */
export interface PlacedElement {
  readonly facts: ElementCase;
  readonly places: readonly PlaceFacts[];
}
