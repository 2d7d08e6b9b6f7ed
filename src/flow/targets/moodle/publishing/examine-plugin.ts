import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { MoodleCheck } from "../examine/moodle-check.ts";
import type { Database } from "../reading/database.ts";

/** The plugin that takes what is published, as Moodle calls it. */
const PLUGIN = "enrol_database";

/** Looks whether Moodle's plugin is set up to take what is published; the guide says the same in words. */
export async function examinePlugin(moodle: Database, settings: MoodleSettings): Promise<readonly MoodleCheck[]> {
  return [await examineSwitch(moodle), await examineSettings(moodle), await examineTask(moodle, settings)];
}

async function examineSwitch(moodle: Database): Promise<MoodleCheck> {
  const { rows } = await moodle.query<{ enabled: string }>(
    "select value as enabled from {config} where name = 'enrol_plugins_enabled'",
  );
  const found = rows[0]?.enabled ?? "";
  const isOn = found.split(",").includes("database");
  return { check: "moodle-plugin", status: isOn ? "ok" : "wrong", expected: "database", found };
}

/** What each setting may be. Other actions than `2` end enrolments at once, or take the roles away with which they are recognised. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  remoteenroltable: ["published.enrolment", "enrolment"],
  localrolefield: ["shortname"],
  remoterolefield: ["role"],
  unenrolaction: ["2"],
  ignorehiddencourses: ["0"],
  newcoursetable: [""],
};

/** Columns of ours by the fields of Moodle's that they are compared with. */
const COURSE_COLUMNS: Readonly<Record<string, string>> = { id: "course_id", idnumber: "course_key" };
const PERSON_COLUMNS: Readonly<Record<string, string>> = { id: "user_id", username: "username" };

async function examineSettings(moodle: Database): Promise<MoodleCheck> {
  const values = await readSettings(moodle);
  const wanted = {
    ...WANTED,
    localcoursefield: Object.keys(COURSE_COLUMNS),
    remotecoursefield: [COURSE_COLUMNS[values.get("localcoursefield") ?? ""] ?? "course_id"],
    localuserfield: Object.keys(PERSON_COLUMNS),
    remoteuserfield: [PERSON_COLUMNS[values.get("localuserfield") ?? ""] ?? "user_id"],
  };
  const others = Object.entries(wanted).filter(([name, fit]) => !fit.includes(values.get(name) ?? ""));
  return {
    check: "moodle-plugin-settings",
    status: others.length === 0 ? "ok" : "wrong",
    expected: others.map(([name, fit]) => `${name}=${fit.join("|")}`).join(", "),
    found: others.map(([name]) => `${name}=${values.get(name) ?? ""}`).join(", "),
  };
}

/** Only what is asked for: among the settings there is a password. */
async function readSettings(moodle: Database): Promise<ReadonlyMap<string, string>> {
  const names = [...Object.keys(WANTED), "localcoursefield", "remotecoursefield", "localuserfield", "remoteuserfield"];
  const { rows } = await moodle.query<{ name: string; value: string | null }>(
    `select name, value from {config_plugins} where plugin = '${PLUGIN}' and {among name}`,
    [names],
  );
  return new Map(rows.map(({ name, value }) => [name, (value ?? "").trim()] as const));
}

/** A task that is switched off does no harm where the command is there; a new Moodle has it switched off. */
async function examineTask(moodle: Database, { sync_command }: MoodleSettings): Promise<MoodleCheck> {
  const { rows } = await moodle.query<{ disabled: number; seconds: number | null }>(
    `select disabled, lastruntime as seconds from {task_scheduled} where component = '${PLUGIN}'`,
  );
  const { disabled = 1, seconds = null } = rows[0] ?? {};
  const status = disabled === 0 ? "ok" : sync_command.length === 0 ? "wrong" : "warning";
  const last = seconds === null || seconds === 0 ? "" : new Date(1000 * seconds).toISOString();
  return { check: "moodle-task", status, expected: "on", found: `${disabled === 0 ? "on" : "off"} ${last}`.trim() };
}

/** Whom Moodle's plugin signs in as where it reads; null where it does not say. */
export async function readerOf(moodle: Database): Promise<string | null> {
  const { rows } = await moodle.query<{ reader: string | null }>(
    `select value as reader from {config_plugins} where plugin = '${PLUGIN}' and name = 'dbuser'`,
  );
  return rows[0]?.reader ?? null;
}
