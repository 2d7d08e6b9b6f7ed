/** What Moodle says of a call that it does not carry out. */
export interface Said {
  readonly exception: string;
  readonly errorcode?: string;
  readonly message: string;
  /** What it adds for those who develop; the code and the message may differ then too. */
  readonly debugging?: { readonly errorcode?: string; readonly message?: string; readonly debuginfo?: string };
}

/** A call, or a row of one, that Moodle refuses. */
export class Refusal extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.message);
    this.said = said;
  }

  /** What warnings about a row call this. */
  get code(): string {
    return this.said.errorcode ?? "";
  }
}

/** A parameter that is not as the function wants it. Without debugging nobody learns which. */
export function badParameter(debuginfo: string): Refusal {
  const message = BAD_PARAMETER;
  return new Refusal({
    exception: "core\\exception\\invalid_parameter_exception",
    errorcode: "invalidparameter",
    message,
    debugging: { debuginfo },
  });
}

/** The sentence of every bad parameter. */
export const BAD_PARAMETER = "Invalid parameter value detected";

/** A refusal with a code and a sentence of its own. */
export function refused(errorcode: string, message: string): Refusal {
  return new Refusal({ exception: "core\\exception\\moodle_exception", errorcode, message });
}

/** A row of the database that is not there; people who debug are told of which table. */
export function unknownRecord(table: string): Refusal {
  const debugging =
    table === "user"
      ? { errorcode: "invaliduser", message: "Invalid user" }
      : { errorcode: "invalidrecord", message: `Can't find data record in database table ${table}.` };
  return new Refusal({
    exception: "dml_missing_record_exception",
    errorcode: "invalidrecordunknown",
    message: "Can't find data record in database.",
    debugging,
  });
}

/** The database refused to write: a value too long, a value twice, a deadlock. */
export function unwritten(debuginfo: string): Refusal {
  return new Refusal({
    exception: "dml_write_exception",
    errorcode: "dmlwriteexception",
    message: "Error writing to database",
    debugging: { debuginfo },
  });
}

/** A mistake that Moodle holds for one of the caller's programmer. */
export function codingError(what: string): Refusal {
  const message = `Coding error detected, it must be fixed by a programmer: ${what}`;
  return new Refusal({ exception: "core\\exception\\coding_exception", errorcode: "codingerror", message });
}

/** A right that the caller does not have, by the name that Moodle shows. */
export function notPermitted(right: string): Refusal {
  return new Refusal({
    exception: "core\\exception\\required_capability_exception",
    errorcode: "nopermissions",
    message: `Sorry, but you do not currently have permissions to do that (${right}).`,
  });
}

/** A course that the caller may not enter. */
export function mayNotEnter(): Refusal {
  return new Refusal({
    exception: "core\\exception\\require_login_exception",
    errorcode: "requireloginerror",
    message: "Course or activity not accessible.",
  });
}

/** A caller, or a function, that web services are closed to. */
export function noAccess(): Refusal {
  return new Refusal({
    exception: "webservice_access_exception",
    errorcode: "accessexception",
    message: "Access control exception",
  });
}
