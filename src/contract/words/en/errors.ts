import type { Words } from "../words.ts";
import { moodleErrors } from "./moodle-errors.ts";

/** What errors say, by code; the facts come from where they are thrown. */
export const errors: Words["errors"] = {
  "approval-missing": {
    is: "Nothing was applied: the plan of run {run} waits for an approval.",
    next: "Call again with --yes, or apply the plan: passerelle apply {run} --yes",
  },
  "plan-stale": {
    is: "The plan of run {run} is stale. Since it was made: {stale}.",
    next: "Make a new plan: passerelle plan",
  },
  "plan-unknown": {
    is: "[Run {run} has made no plan here. ]No such plan waits to be applied[; it comes from the file {path}].",
    next: "passerelle runs shows the runs that have made a plan; passerelle plan makes one.",
  },
  "plan-file-altered": {
    is: "{path} is no longer the plan as it was written.",
    next: "Apply the plan by the number of its run, or make a new one.",
  },
  "plan-file-unreadable": {
    is: "{path} cannot be read as a plan.",
    next: "Name a file that passerelle plan --out wrote, or the number of a run.",
  },
  "neither-file-nor-folder": {
    is: "It is neither a file nor a folder.",
    next: "Name a folder, a zip or a CSV file that this user may read.",
  },
  "hold-unknown": {
    is: 'Nothing is held under the name "{hold}" in the plan of run {run}.',
    next: "passerelle holds shows what waits.",
  },
  "approval-without-reason": {
    is: "An approval needs a reason.",
    next: "Add --because and a reason.",
  },
  "person-unknown": {
    is: 'Nobody has the code or username "{asked}" in the delivery.',
    next: "Look the person up by student code, staff code or username.",
  },
  "person-ambiguous": {
    is: 'Several persons answer to "{asked}": {codes}.',
    next: "Ask again with one of these codes.",
  },
  "course-unknown": {
    is: 'No element and no course space has the code "{asked}".',
    next: "Check the code in the programme.",
  },
  "not-on-campus": {
    is: 'The platform has no "{key}".',
    next: "Look it up with passerelle state.",
  },
  "idnumber-taken": {
    is: 'Another space has the identification number "{idnumber}" already.',
    next: "Choose another one.",
  },
  "move-unknown": {
    is: 'No proposal that "{old}" goes on as "{new}" waits for this decision.',
    next: "passerelle moved shows what waits.",
  },
  "new-space-in-use": {
    is: 'People already work in "{new}": "{old}" can no longer take its key.',
    next: "Copy into the new space what it lacks, then refuse; or take out first what people have put there.",
  },
  "decision-without-reason": {
    is: "A decision needs a reason.",
    next: "Give it with --because.",
  },
  "enrolled-by-cohort": {
    is: "The person is enrolled by a cohort that is bound to the space.",
    next: "Unbind the cohort, or have the person's registration corrected.",
  },
  "end-or-reason-missing": {
    is: "An enrolment by hand needs an end, or a reason why it has none.",
    next: "Give --until, or say why with --because.",
  },
  "port-refused": {
    is: "Port {port} cannot be used.",
    next: "Name another one with --port; 0 takes any free one.",
  },
  "no-snapshot": {
    is: "No delivery had been imported[ before {at}].",
    next: "Import one: passerelle import",
  },
  "decisions-outdated": {
    is: "The decisions are not those of the newest delivery and the policy in force.",
    next: "Bring them up to date with passerelle plan, then try again.",
  },
  "nothing-to-undo": {
    is: "Run {run} has changed nothing on the platform.",
    next: "passerelle runs shows those that have changed something.",
  },
  "run-unknown": {
    is: "There is no run {run}.",
    next: "passerelle runs shows those that exist.",
  },
  "no-run-yet": {
    is: "No run had ended by {at}.",
    next: "Choose a later moment; the list of runs (passerelle runs) tells when the first one ended.",
  },
  "past-unknown": {
    is: "What was on the platform after run {run} was not kept.",
    next: "Ask from run {first} on.",
  },
  "lock-taken": {
    is: "Another run is under way[: {who}, since {since}].",
    next: "Wait until it has finished, or wait longer with --wait.",
  },
  "university-option": {
    is: "{name} is {value}: a university needs a whole number from {from} to {to}.",
    next: "Give another one.",
  },
  "config-unreadable": {
    is: "The configuration file {file} cannot be read[: {said}].",
    next: "Name a YAML file that this user may read, one setting a line.",
  },
  "config-unknown-key": {
    is: '"{path}" is no setting[; the nearest one is {nearest}].',
    next: "Correct or remove it; passerelle doctor shows the settings.",
  },
  "config-invalid": {
    is: "The value of {path}[ ({origin})] is not possible.",
    next: "Correct it where it is, or remove it to take the default.",
  },
  "config-readable-by-others": {
    is: "The configuration file {file} holds a password, and others may read it.",
    next: "Close it with chmod 600, or give the address in PASSERELLE_DATABASE_URL.",
  },
  "store-unreachable": {
    is: "The store does not answer[: {said}][; its folder is {cluster}, its log {log}].",
    next: "Check that PostgreSQL runs and try again; what was under way was rolled back.",
  },
  "store-disk-full": {
    is: "The disk of the store is full: {said}.",
    next: "Free some space and try again; what was under way was rolled back.",
  },
  "store-conflict": {
    is: "Somebody else changed the same rows at the same time: {said}.",
    next: "Try again; what was under way was rolled back.",
  },
  "acts-on-campus-only": {
    is: "Acts by hand are done on the embedded campus, and the target is {target}.",
    next: "Do it on the platform itself: the next run leaves it alone.",
  },
  ...moodleErrors,
  "avatars-target": {
    is: "The platform that runs change takes no pictures of people.",
    next: "Set target to moodle.",
  },
  "avatars-unreadable": {
    is: "{path} cannot be read.",
    next: "Name a zip of pictures, a folder of pictures, or the folder of a delivery that has avatars.zip.",
  },
  "nothing-published": {
    is: "No enrolments are published here for a Moodle to take.",
    next: "Set target to moodle and moodle.enrolments to pull, if Moodle's own plugin is to take them.",
  },
  "store-refused": {
    is: "The store refuses the connection: {said}.",
    next: "Check user, password and database name.",
  },
  "store-tls": {
    is: "The store cannot be reached by TLS: {said}.",
    next: "Check that the server offers TLS, and that this machine trusts its certificate (NODE_EXTRA_CA_CERTS names the file of an authority of your own).",
  },
  "store-url": {
    is: "The store's URL cannot be read.",
    next: "Write it as postgresql://user:password@host:5432/database",
  },
  "store-platform": {
    is: "The embedded store runs on Linux, not on {platform}.",
    next: "Use a PostgreSQL server by its URL.",
  },
  "store-folder-refused": {
    is: "The folder {folder} cannot hold the store.",
    next: "Name with --data a folder that this user may write in.",
  },
  "store-elsewhere": {
    is: "The store of {cluster} is held by a server that cannot be reached from here.",
    next: "Stop it where it was started, then try again.",
  },
  "store-busy": {
    is: "Somebody else is preparing the store ({folder}).",
    next: "Wait a little and try again.",
  },
  "store-not-made": {
    is: "The store could not be made in {folder}: {said}",
    next: "Mend what is said and try again.",
  },
  "store-not-started": {
    is: "The store of {cluster} does not start: {said}",
    next: "Mend what is said and try again; all of it is in {log}.",
  },
  "store-version": {
    is: "{cluster} was made by PostgreSQL {made}; the programs here are PostgreSQL {here}.",
    next: "Use the version that made it, or another data folder.",
  },
  "store-newer": {
    is: "The store was used by a later version of Passerelle, which has made {migration} of it.",
    next: "Use that version, or the copy of the store from before the upgrade.",
  },
  "store-account-missing": {
    is: "PostgreSQL does not run as root, and no account can be used for {folder}.",
    next: "Start Passerelle as the owner of the folder, or make the account passerelle.",
  },
  "store-programs-missing": {
    is: "The embedded store lacks a program: {name}.",
    next: "Run npm ci, without --ignore-scripts or --omit=optional; flock comes with the package util-linux.",
  },
  "store-programs-broken": {
    is: "The programs of the embedded store are incomplete: {link} is missing.",
    next: "Run npm ci again, without --ignore-scripts.",
  },
  "key-reused": {
    is: "This key was sent with another call.",
    next: "Send a new Idempotency-Key with each new call.",
  },
  "key-busy": {
    is: "The first call with this key is still under way.",
    next: "Wait a moment and send it again.",
  },
  "not-signed-in": {
    is: "Nobody has signed in.",
    next: "Sign in; a program sends a token: Authorization: Bearer …",
  },
  forbidden: {
    is: "This needs the right “{capability}”.",
    next: "Ask an administrator for it.",
  },
  "scope-too-narrow": {
    is: "This cannot be shown only as far as you may see it.",
    next: "Ask somebody who sees the whole platform.",
  },
  "out-of-scope": {
    is: "“{what}” is not among what you may see.",
    next: "Ask somebody of that component, or support.",
  },
  "address-unknown": {
    is: "There is nothing at {address}.",
    next: "See /api for what there is.",
  },
  "form-expected": {
    is: "Files come as a form.",
    next: "Send multipart/form-data with parts named file.",
  },
  "upload-empty": {
    is: "No file was handed over.",
    next: "Hand over a zip, or the files of a folder.",
  },
  "upload-unusable": {
    is: "The file “{file}” cannot be part of a delivery.",
    next: "Hand over one zip, or the CSV files and the manifest of one folder, each once.",
  },
  "upload-too-large": {
    is: "The file “{file}” is larger than what is taken in.",
    next: "Hand it over as a zip, or ask an administrator to import it.",
  },
  "delivery-unknown": {
    is: "This delivery is not here, or no longer.",
    next: "Hand it over again.",
  },
  "file-unknown": {
    is: "The delivery has no file “{file}”.",
    next: "Name a file of the delivery.",
  },
  "job-unknown": {
    is: "There is no such job.",
    next: "See the list of jobs.",
  },
  "job-ended": {
    is: "This job has ended already.",
    next: "Ask for it anew.",
  },
  "job-not-done": {
    is: "This job has no result: {status}.",
    next: "Wait until it is done.",
  },
  "job-stopped": {
    is: "The job was stopped.",
    next: "Ask for it again to go on.",
  },
  "category-unknown": {
    is: "There is no category “{category}”.",
    next: "Begin at the top.",
  },
  "symptom-needs-person": {
    is: "This symptom is somebody's: say whose.",
    next: "Add the student code, login or staff code.",
  },
  "symptom-needs-course": {
    is: "This symptom is about a course: say which.",
    next: "Add the element code.",
  },
  "sign-in-unknown": {
    is: "Your university knows you; Passerelle does not know you yet.",
    next: "Ask an administrator of Passerelle to add you, or to unblock you.",
  },
  "sign-on-refused": {
    is: "The university's sign-on did not confirm who you are.",
    next: "Sign in again from the beginning.",
  },
  "sign-on-unreachable": {
    is: "The university's sign-on does not answer.",
    next: "Try again in a moment; operators with a password can use it meanwhile.",
  },
  "operator-unknown": {
    is: 'There is no operator "{who}".',
    next: "passerelle operators list shows those there are.",
  },
  "operator-exists": {
    is: 'There is an operator "{name}" already.',
    next: "Change that one, or choose another name.",
  },
  "operator-name": {
    is: '"{written}" cannot be the name of an operator.',
    next: "Use letters, digits and . _ @ + - only, without spaces.",
  },
  "operator-roles": {
    is: "These roles cannot be given together with these components.",
    next: "Give each of {roles} at most once, and components to a registrar only, at least one.",
  },
  "operator-outside": {
    is: '"{name}" signs in with the university\'s sign-on and has no password here.',
    next: "Change the password there.",
  },
  "operator-last-administrator": {
    is: "This is the last administrator who can sign in.",
    next: "Make somebody else an administrator first.",
  },
  "password-weak": {
    is: "This password is too easy to guess.",
    next: "Take one of {least} to {longest} characters without the name in it; a few words will do.",
  },
  "token-exists": {
    is: 'This operator has a token "{name}" already.',
    next: "Revoke that one, or choose another name.",
  },
  "token-unknown": {
    is: "There is no token {token}.",
    next: "The list of tokens shows those there are.",
  },
  "token-capabilities": {
    is: '"{name}" cannot have a token for this: {refused}.',
    next: "Name at least one capability that the operator has; what only people may do is left to them.",
  },
  "sign-in-refused": {
    is: "This name and this password do not go together.",
    next: "Check both, or ask an administrator for a new password.",
  },
  "sign-in-too-often": {
    is: "There were too many wrong tries for this name.",
    next: "Wait {minutes} minutes, or ask an administrator for a new password.",
  },
  "sign-in-no-password": {
    is: "Nobody signs in with a password here.",
    next: "Use the university's sign-on.",
  },
  "session-needed": {
    is: "This is for people who have signed in, not for tokens.",
    next: "Sign in with a browser.",
  },
  "session-unknown": {
    is: "There is no such session.",
    next: "It has ended already.",
  },
  "host-refused": {
    is: '"{host}" is not the name of this server.',
    next: "Use the address that was announced; server.public_address in the configuration sets it.",
  },
  "origin-refused": {
    is: "This call comes from another site's page.",
    next: "Do it on Passerelle's own pages; programs send a token instead of a cookie.",
  },
};
