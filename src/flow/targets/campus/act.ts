/** What a person does on the campus by hand. Times are ISO 8601 with zone. */
export type Act =
  | { readonly does: "show"; readonly course: string }
  | { readonly does: "hide"; readonly course: string }
  | { readonly does: "rename"; readonly course: string; readonly fullName: string }
  | { readonly does: "rekey"; readonly course: string; readonly idnumber: string }
  | { readonly does: "set-dates"; readonly course: string; readonly from: string | null; readonly until: string | null }
  | Enrol
  | Unenrol
  | AddMember
  | RemoveMember
  | Bind
  | Unbind;

/** Enrolling by the method `manual`; without an end the enrolment goes on the watch list. */
export interface Enrol {
  readonly does: "enrol";
  readonly course: string;
  readonly username: string;
  readonly role: string;
  readonly until: string | null;
}

/** Taking an enrolment away; with the last one of a person in a space go the memberships in its groups. */
export interface Unenrol {
  readonly does: "unenrol";
  readonly course: string;
  readonly username: string;
  readonly role: string;
  readonly method: string;
}

/** Putting a person into a group. */
export interface AddMember {
  readonly does: "add-member";
  readonly course: string;
  readonly group: string;
  readonly username: string;
}

/** Taking a person out of a group. */
export interface RemoveMember {
  readonly does: "remove-member";
  readonly course: string;
  readonly group: string;
  readonly username: string;
}

/** Binding a cohort to a space: all its members are enrolled, whatever units they take, until it is unbound. */
export interface Bind {
  readonly does: "bind";
  readonly course: string;
  readonly cohort: string;
  readonly role: string;
  /** When somebody is to ask whether it is still needed. */
  readonly review: string;
}

/** Taking a binding away, and with it the enrolments that come from nothing else. */
export interface Unbind {
  readonly does: "unbind";
  readonly course: string;
  readonly cohort: string;
  readonly role: string;
}
