import type { Queries, Store } from "../../../src/infra/store/store.ts";
import { LEVEL } from "./contexts.ts";

/** Settings of the plugin as its guide asks for them. */
const SETTINGS = {
  dbtype: "postgres8",
  dbuser: "moodle_sync",
  localcoursefield: "id",
  localuserfield: "id",
  localrolefield: "shortname",
  remoteenroltable: "published.enrolment",
  remotecoursefield: "course_id",
  remoteuserfield: "user_id",
  remoterolefield: "role",
  defaultrole: "5",
  ignorehiddencourses: "0",
  unenrolaction: "2",
} as const;

/** Switches Moodle's plugin for enrolments of an external database on, and fills in its settings. */
export async function switchPluginOn(
  moodle: Queries,
  more: Partial<Record<keyof typeof SETTINGS, string>> = {},
): Promise<void> {
  await moodle.query("UPDATE mdl_config SET value = value || ',database' WHERE name = 'enrol_plugins_enabled'");
  await moodle.query(
    `INSERT INTO mdl_config_plugins (plugin, name, value) SELECT 'enrol_database', key, value FROM jsonb_each_text($1)
     ON CONFLICT (plugin, name) DO UPDATE SET value = excluded.value`,
    [JSON.stringify({ ...SETTINGS, ...more })],
  );
  await moodle.query("UPDATE mdl_task_scheduled SET disabled = 0 WHERE classname LIKE '%sync_enrolments'");
}

/**
 * What the plugin does when its task runs, with the settings above: enrols who is published, brings back who is again, suspends who is
 * no more, with role and groups kept, and takes away roles of those who stay with another one.
 */
export async function runPlugin(moodle: Store, published: Queries): Promise<void> {
  const { rows } = await published.query("SELECT course_id, user_id, role FROM published.enrolment");
  await moodle.transaction(async (tx) => {
    const on = await tx.query(
      "SELECT FROM mdl_config WHERE name = 'enrol_plugins_enabled' AND value LIKE '%database%'",
    );
    if (on.rowCount === 0) return;
    await tx.query("CREATE TEMP TABLE published (course_id bigint, user_id bigint, role text) ON COMMIT DROP");
    await tx.query(
      "INSERT INTO published SELECT * FROM jsonb_to_recordset($1) AS said (course_id bigint, user_id bigint, role text)",
      [JSON.stringify(rows)],
    );
    for (const deed of DEEDS) await tx.query(deed);
  });
}

// A role that Moodle does not know becomes the default one.
const WANTED = `
  WITH wanted AS (
    SELECT p.user_id, e.id AS enrolid, x.id AS contextid, coalesce(r.id, 5) AS roleid
    FROM published p
    JOIN mdl_user u ON u.id = p.user_id AND u.deleted = 0
    JOIN mdl_enrol e ON e.courseid = p.course_id AND e.enrol = 'database'
    JOIN mdl_context x ON x.contextlevel = ${LEVEL.course} AND x.instanceid = p.course_id
    LEFT JOIN mdl_role r ON r.shortname = p.role)`;

const DEEDS = [
  `INSERT INTO mdl_enrol (enrol, courseid) SELECT DISTINCT 'database', p.course_id FROM published p JOIN mdl_course c ON c.id = p.course_id
   WHERE NOT EXISTS (SELECT FROM mdl_enrol e WHERE e.courseid = p.course_id AND e.enrol = 'database')`,
  `${WANTED} INSERT INTO mdl_user_enrolments (enrolid, userid, status, timeend) SELECT DISTINCT enrolid, user_id, 0, 0 FROM wanted
   ON CONFLICT (enrolid, userid) DO UPDATE SET status = 0`,
  `${WANTED} INSERT INTO mdl_role_assignments (roleid, contextid, userid, component, itemid)
   SELECT DISTINCT roleid, contextid, user_id, 'enrol_database', enrolid FROM wanted w
   WHERE NOT EXISTS (SELECT FROM mdl_role_assignments a WHERE a.userid = w.user_id AND a.contextid = w.contextid
     AND a.roleid = w.roleid AND a.component = 'enrol_database' AND a.itemid = w.enrolid)`,
  `${WANTED} DELETE FROM mdl_role_assignments a WHERE a.component = 'enrol_database'
     AND EXISTS (SELECT FROM wanted w WHERE w.user_id = a.userid AND w.enrolid = a.itemid)
     AND NOT EXISTS (SELECT FROM wanted w WHERE w.user_id = a.userid AND w.enrolid = a.itemid AND w.roleid = a.roleid)`,
  `${WANTED} UPDATE mdl_user_enrolments ue SET status = 1 FROM mdl_enrol e
   WHERE e.id = ue.enrolid AND e.enrol = 'database'
     AND NOT EXISTS (SELECT FROM wanted w WHERE w.user_id = ue.userid AND w.enrolid = ue.enrolid)`,
];
