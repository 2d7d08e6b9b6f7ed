/** What ought to be on the target, with where it comes from. One interface a kind; fields as in `KINDS`. */

/** A category; whether it is needed follows from where the spaces end up. */
export interface WantedCategory {
  readonly category_key: string;
  readonly parent_key: string | null;
  readonly name: string;
}

/** A course space. */
export interface WantedCourse {
  readonly course_key: string;
  readonly full_name: string;
  readonly short_name: string;
  /** The place chosen when it is new. */
  readonly category_key: string;
  /** All places that are legitimate: an existing space stays where it is if it is in one of them. */
  readonly places: readonly string[];
  readonly element: string;
  readonly component: string | null;
  readonly step: string | null;
  /** Its `database` enrolments are suspended for as long as this lasts. */
  readonly suspended: boolean;
  readonly owner: string;
}

/** A person on the target. */
export interface WantedUser {
  readonly username: string;
  readonly person_code: string;
  readonly kind: string;
  /** Empty where no source says it: a name that is there is kept. */
  readonly family_name: string;
  /** The same. */
  readonly first_name: string;
  readonly email: string | null;
  readonly owner: string;
}

/** A cohort: one step version in one year. */
export interface WantedCohort {
  readonly cohort_key: string;
  readonly name: string;
  readonly owner: string;
}

/** A grouping of a space: one collection. */
export interface WantedGrouping {
  readonly course_key: string;
  readonly grouping_key: string;
  readonly name: string;
  readonly owner: string;
}

/** A group of a space. */
export interface WantedGroup {
  readonly course_key: string;
  readonly group_key: string;
  readonly name: string;
  readonly grouping_keys: readonly string[];
  readonly owner: string;
}
