import type { Settings } from "../../src/infra/config/index.ts";
import type { SettingPath } from "./setting-path.ts";

/** What each setting outside of the policy is for. */
export const CONFIG_SENTENCES: Readonly<Record<SettingPath<Omit<Settings, "policy">>, string>> = {
  data: "The folder of the embedded store and of files.",
  database_url: "A PostgreSQL server of your own; the embedded one without it. `DATABASE_URL` counts, too.",
  source: "The name of the source of a delivery that does not say it.",
  lang: "The language of messages, `fr` or `en`; that of the locale without it.",
  port: "The port of the server; 0 takes a free one.",
  "server.host": "The address that the server listens on: this machine only, until told otherwise.",
  "server.public_address": "What people type, such as `https://passerelle.univ.example`, without a path.",
  "server.trusted_proxies": "Addresses of the proxies in front, whose word is taken for where a call came from.",
  "session.idle_minutes": "A browser that asks for nothing this long is signed out.",
  "session.longest_hours": "And after this long whatever it did.",
  "sign_on.password": "Whether passwords kept here may be used.",
  "sign_on.welcomed": "`operators`: only those added; `accounts`: also everybody with an active account.",
  "sign_on.oidc.issuer": "The OpenID Connect provider, such as `https://idp.univ.example`.",
  "sign_on.oidc.client_id": "The name under which Passerelle is registered there.",
  "sign_on.oidc.client_secret": "The secret that goes with it.",
  "sign_on.oidc.username_claim": "The claim that holds the username: one that people cannot edit themselves.",
  "sign_on.oidc.label": "What the button says; the usual words without it.",
  "sign_on.cas.address": "The CAS server, such as `https://cas.univ.example/cas`.",
  "sign_on.cas.label": "What the button says; the usual words without it.",
  audit_months: "How long it is kept who did and looked at what.",
  "help.platform_address": "The address of the platform that replies tell people to type.",
  dark_periods:
    "When the platform is left alone each week, on the clocks of `policy.time_zone`: a list of a day (`mon` to `sun`) and two times. A run that comes to one waits; replies tell people of them.",
  target: "The platform that runs change: `campus`, the embedded one, or `moodle`.",
  "moodle.url": "The address of that Moodle, such as `https://moodle.univ.example`.",
  "moodle.token": "The token of its service. A secret.",
  "moodle.database_url":
    "Its database, of a user that can read and nothing else: `postgresql://…`, `mariadb://…` or `mysql://…`. A secret.",
  "moodle.table_prefix": "What the names of its tables begin with.",
  "moodle.auth": "How new accounts sign in: the name of a plugin of that Moodle.",
  "moodle.enrolments":
    "`push`: enrolments are sent by web services; `pull`: they are published, and Moodle's own plugin takes them.",
  "moodle.sync_command": "A program and its arguments that make Moodle take them; without one, Moodle's cron does.",
  "moodle.sync_timeout_seconds": "That program is stopped when it takes longer.",
  "moodle.avatars": "Whose pictures are shown: `none`, those who have `consented`, or `all`.",
  "moodle.role_ids":
    "Where its database is not given: the numbers of the roles that are used, such as `[student=5, editingteacher=3]`.",
  "moodle.check_runs": "Where its database is not given: every space is read again within so many runs.",
  "moodle.check_calls": "And a run makes about so many calls at most to read spaces.",
  "moodle.max_input_vars": "PHP's limit of values a call, as set there: a higher one loses rows.",
  "moodle.rows_per_call": "Rows a call at most; fewer where that limit says so.",
  "moodle.connections": "Calls at once at most.",
  "moodle.timeout_seconds": "A call that takes longer has an unknown end, and is looked up.",
  "moodle.retries": "How often a call that came to nothing is made again.",
  "moodle.retry_seconds": "The wait before the first time; each next one is twice as long.",
  "moodle.pause_ms": "The wait after every call, for the sake of people at work there.",
  "moodle.patience_minutes":
    "How long a run waits for a Moodle that is closed or does not answer, before it ends and can be given again; 0: not at all.",
  "moodle.adopt":
    "What is taken over of what people or other tools have made there under a key of ours, `accounts`, `spaces` or both: from then on it is named, moved and suspended as the source says.",
  "moodle.canary":
    "The code of a component whose changes are made first and looked at; the others follow only if nothing is wrong. `null`: none.",
};
