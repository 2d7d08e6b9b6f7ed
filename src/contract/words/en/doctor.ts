import type { ScreenWords } from "../screens.ts";

/** What passerelle doctor looks at, in a few words. */
export const checks: ScreenWords["checks"] = {
  node: "Node.js",
  "data-folder": "data folder",
  disk: "disk space",
  store: "store",
  "store-version": "PostgreSQL version",
  migrations: "schema current",
  locale: "language",
  "time-zone": "time zone",
  "last-run": "last run",
  "moodle-address": "Moodle's address",
  "moodle-clock": "Moodle's clock",
  "moodle-version": "Moodle's version",
  "moodle-limits": "PHP's limit (max_input_vars)",
  "moodle-capabilities": "rights of the user of the token",
  "moodle-assign": "roles that this user may assign",
  "moodle-auth": "how new accounts sign in",
  "moodle-service": "Moodle's web services",
  "moodle-functions": "functions of the service",
  "moodle-hidden": "hidden spaces",
  "moodle-database": "Moodle's database",
  "moodle-read-only": "rights on that database",
  "moodle-roles": "Moodle's roles",
  "moodle-manual": "manual enrolment",
  "moodle-age": "spaces of Moodle read in turn",
  "moodle-plugin": "enrolment by external database",
  "moodle-plugin-settings": "settings of that plugin",
  "moodle-task": "task of that plugin",
  "moodle-reader": "who reads what is published",
  "moodle-pull": "the way of enrolments",
  "moodle-taken": "what Moodle has not taken yet",
};

/** What to do where something is not well. */
export const cures: ScreenWords["cures"] = {
  "no-answer":
    "It does not answer now: look again later; if it goes on, check its address and that this machine may reach it.",
  node: "Run npm ci, which brings Node.js 24, or install Node.js 24.",
  "data-folder": "Name a folder where this user may write, closed to others (chmod 700).",
  disk: "Free some space.",
  store: "Read the message above; passerelle store status says more.",
  "store-version": "Use PostgreSQL 15 or newer.",
  migrations: "Run any command that opens the store: it brings the schema up to date.",
  locale: "Choose --lang fr or --lang en.",
  "time-zone": "Correct policy.time_zone in the configuration.",
  "last-run": "Start the same command again: it goes on from where it was.",
  "moodle-address": "Put the address that Moodle sends to in moodle.url.",
  "moodle-clock": "Set the clocks of this machine and of Moodle by a time server.",
  "moodle-version": "Passerelle is tested with Moodle 5.1: try it on a copy of the site first.",
  "moodle-limits": "Put what was found in moodle.max_input_vars, or raise PHP's limit there.",
  "moodle-capabilities": "Give these rights to its role, on the whole site.",
  "moodle-assign": "Among Moodle's roles, let its role assign these.",
  "moodle-auth": "Put a method that is installed in moodle.auth, and switch it on in Moodle.",
  "moodle-service":
    "Check moodle.url and moodle.token, that web services and REST are switched on, and that the user of the token has the right webservice/rest:use.",
  "moodle-functions": "Add these functions to the service of the token.",
  "moodle-hidden": "Give the user of the token moodle/course:viewhiddencourses on the whole site.",
  "moodle-database":
    "Check user, password and database in moodle.database_url, moodle.table_prefix, and the right to read all tables.",
  "moodle-read-only": "Give a user that can only read.",
  "moodle-roles": "Put the short name of a role of that Moodle in policy.student_role and policy.teacher_role.",
  "moodle-manual": "Switch manual enrolment on in Moodle.",
  "moodle-age":
    "Some spaces have not been read for long: let more calls be made (moodle.check_calls), or run more often.",
  "moodle-plugin": "Switch enrolment by external database on in Moodle.",
  "moodle-plugin-settings": "Set these in Moodle, as the guide on connecting a Moodle says.",
  "moodle-task": "Switch the task on in Moodle, or set moodle.sync_command.",
  "moodle-reader":
    "Make the role that Moodle signs in as here, with the right to read the schema published and nothing else.",
  "moodle-pull":
    "Set moodle.database_url, or set moodle.enrolments to push: by web services alone nobody knows what Moodle has taken.",
  "moodle-taken":
    "Run passerelle published take and read what is said of it; look below at the plugin, its task and who reads what is published.",
};
