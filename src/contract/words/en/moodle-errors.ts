import type { Words } from "../words.ts";

/** What errors of a Moodle say, by code; the facts come from where they are thrown. */
export const moodleErrors: Words["errors"] = {
  "moodle-dark": {
    is: "Moodle is left alone until {until}.",
    next: "Give the same command again after that, or change `dark_periods`.",
  },
  "moodle-database-missing": {
    is: "The server has no such database for Moodle, or its user may not open it.",
    next: "Check the name of the database in `moodle.database_url`, and the rights of its user.",
  },
  "moodle-database-refused": {
    is: "Moodle's database refuses the connection.",
    next: "Check user and password in `moodle.database_url`, and from where that user may connect.",
  },
  "moodle-database-tls": {
    is: "Moodle's database cannot be reached by TLS: {said}.",
    next: "Check that the server offers TLS, and that this machine trusts its certificate (NODE_EXTRA_CA_CERTS names the file of an authority of your own).",
  },
  "moodle-database-unreachable": {
    is: "Moodle's database does not answer.",
    next: "Check that it runs and that this machine may reach it; then try again.",
  },
  "moodle-not-configured": {
    is: "The target is a Moodle, and {setting} is not set.",
    next: "Set {setting}, or set target to campus.",
  },
  "moodle-pull-unread": {
    is: "Moodle is to take enrolments by itself (moodle.enrolments is `pull`), and nothing says where to read its database: by web services alone nobody knows what it has taken.",
    next: "Set `moodle.database_url`, or set `moodle.enrolments` to `push`: enrolments are then sent by web services.",
  },
  "moodle-reading-refused": {
    is: "Moodle does not let the token read by {function}: {said}.",
    next: "Give its user the rights that the guide lists for reading, then try again.",
  },
  "moodle-role-ids": {
    is: "The role {role} has the number {id} in Moodle, and moodle.role_ids says another.",
    next: "Write {role}={id} there.",
  },
  "moodle-rows-lost": {
    is: "Moodle was sent {sent} rows and has made {made}.",
    next: "Set `moodle.max_input_vars` to what PHP has there, and give the same command again.",
  },
  "moodle-table-missing": {
    is: "Moodle's database has a table that cannot be read: {said}.",
    next: "Check `moodle.table_prefix`, that the database is that of a Moodle 5, and the right to read all of its tables.",
  },
  "moodle-token": {
    is: "Moodle does not let the token call {function}: {said}.",
    next: "Check `moodle.token`, that its service holds this function, and the rights of its user; `passerelle doctor` looks at all of them.",
  },
  "moodle-unseen": {
    is: "Moodle does not show the space {space} to the token, though it is there.",
    next: "Give its user moodle/course:viewhiddencourses on the whole site; without it hidden spaces would be made again.",
  },
  "moodle-unseen-accounts": {
    is: "Moodle does not tell the token all accounts with their usernames and e-mail addresses.",
    next: "Give its user moodle/user:viewdetails, moodle/user:viewalldetails and moodle/site:viewuseridentity on the whole site, and let Moodle's setting showuseridentity hold the e-mail address.",
  },
  "moodle-unseen-category": {
    is: "Moodle does not show the category of the space {space} to the token.",
    next: "Give its user moodle/category:viewhiddencategories on the whole site; without it hidden categories would be made again.",
  },
  "moodle-unseen-participants": {
    is: "Moodle does not tell the token who is in the space of its number {number}.",
    next: "Give its user moodle/site:accessallgroups on the whole site; without it everybody would be enrolled again.",
  },
  "moodle-unavailable": {
    is: "Moodle did not carry out {function}: {said}.",
    next: "Give the same command again once Moodle answers: it goes on where it stopped.",
  },
};
