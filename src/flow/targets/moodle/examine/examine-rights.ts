import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { capabilitiesFor } from "../capabilities.ts";
import type { Database } from "../reading/database.ts";
import type { Site } from "./examine-site.ts";
import { checkNames, type MoodleCheck } from "./moodle-check.ts";

/** What the user of a token may do on the whole site, and whom it may give which role. */
export async function examineRights(
  moodle: Database,
  { user, isAdministrator }: Site,
  { roles, settings }: { readonly roles: readonly string[]; readonly settings: MoodleSettings },
): Promise<readonly MoodleCheck[]> {
  if (isAdministrator)
    return (["moodle-capabilities", "moodle-assign"] as const).map((check) => ({
      check,
      status: "ok",
      expected: "",
      found: "administrator",
    }));
  const there = await moodle.query<{ shortname: string }>("select shortname from {role}");
  const known = roles.filter((role) => there.rows.some(({ shortname }) => shortname === role));
  const granted = await moodle.query<{ capability: string }>(GRANTED, [[user]]);
  const assignable = await moodle.query<{ shortname: string }>(ASSIGNABLE, [[user]]);
  return [
    checkNames(
      "moodle-capabilities",
      capabilitiesFor(settings.enrolments),
      granted.rows.map(({ capability }) => capability),
    ),
    checkNames(
      "moodle-assign",
      known,
      assignable.rows.map(({ shortname }) => shortname),
    ),
  ];
}

/** Allowed by one of the user's roles on the whole site, or by the one that everybody has, and prohibited by none. */
const GRANTED = `
  select c.capability
    from {role_capabilities} c
    join {context} x on x.id = c.contextid and x.contextlevel = 10
   where c.roleid in (select a.roleid from {role_assignments} a where {among a.userid} and a.contextid = x.id)
      or exists (select 1 from {config} g where g.name = 'defaultuserroleid' and g.value = '' || c.roleid)
   group by c.capability having max(c.permission) = 1 and min(c.permission) > -1000`;

const ASSIGNABLE = `
  select distinct r.shortname
    from {role_assignments} a
    join {role_allow_assign} w on w.roleid = a.roleid
    join {role} r on r.id = w.allowassign
   where {among a.userid}`;

/** Whether the plugin by which new accounts sign in is installed, and switched on. */
export async function examineAuth(moodle: Database, { auth }: MoodleSettings): Promise<MoodleCheck> {
  const installed = await moodle.query("select 1 from {config_plugins} where {among plugin} and name = 'version'", [
    [`auth_${auth}`],
  ]);
  const { rows } = await moodle.query<{ value: string }>("select value from {config} where name = 'auth'");
  // These two are always on.
  const on = ["manual", "nologin", ...(rows[0]?.value ?? "").split(",").filter(Boolean)];
  const found = on.join(", ");
  if (installed.rows.length === 0) return { check: "moodle-auth", status: "wrong", expected: auth, found };
  return { check: "moodle-auth", status: on.includes(auth) ? "ok" : "warning", expected: auth, found };
}
