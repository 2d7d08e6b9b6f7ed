/**
 * Moodle's tables as a reader of its database meets them: every column of Moodle 5.1 that a synchronisation could read or write,
 * as `name type`, with `?` where nothing may stand in it, and what stands in it when nothing is said. Each has `id` before these.
 */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  config: ["name varchar(255)", "value text"],
  config_plugins: ["plugin varchar(100) 'core'", "name varchar(100)", "value text"],
  context: ["contextlevel big", "instanceid big", "path varchar(255)?", "depth small", "locked small"],
  course_categories: [
    "name varchar(255)",
    "idnumber varchar(100)?",
    "description text?",
    "descriptionformat small",
    "parent big",
    "sortorder big",
    "coursecount big",
    "visible small 1",
    "visibleold small 1",
    "timemodified big",
    "depth big",
    "path varchar(255)",
    "theme varchar(50)?",
  ],
  course: [
    "category big",
    "sortorder big",
    "fullname varchar(1333)",
    "shortname varchar(255)",
    "idnumber varchar(100)",
    "summary text?",
    "summaryformat small",
    "format varchar(21) 'topics'",
    "showgrades small 1",
    "newsitems int 1",
    "startdate big",
    "enddate big",
    "marker big",
    "maxbytes big",
    "legacyfiles small",
    "showreports small",
    "visible small 1",
    "visibleold small 1",
    "groupmode small",
    "groupmodeforce small",
    "defaultgroupingid big",
    "lang varchar(30)",
    "calendartype varchar(30)",
    "theme varchar(50)",
    "timecreated big",
    "timemodified big",
    "requested small",
    "enablecompletion small",
    "completionnotify small",
    "cacherev big",
    "showactivitydates small",
    "showcompletionconditions small?",
  ],
  course_modules: [
    "course big",
    "module big",
    "instance big",
    "section big",
    "idnumber varchar(100)?",
    "added big",
    "visible small 1",
    "deletioninprogress small",
  ],
  user: [
    "auth varchar(20) 'manual'",
    "confirmed small",
    "policyagreed small",
    "deleted small",
    "suspended small",
    "mnethostid big",
    "username varchar(100)",
    "password varchar(255)",
    "idnumber varchar(255)",
    "firstname varchar(100)",
    "lastname varchar(100)",
    "email varchar(100)",
    "phone1 varchar(20)",
    "phone2 varchar(20)",
    "institution varchar(255)",
    "department varchar(255)",
    "address varchar(255)",
    "city varchar(120)",
    "country varchar(2)",
    "lang varchar(30) 'en'",
    "calendartype varchar(30) 'gregorian'",
    "theme varchar(50)",
    "timezone varchar(100) '99'",
    "firstaccess big",
    "lastaccess big",
    "picture big",
    "description text?",
    "descriptionformat small 1",
    "mailformat small 1",
    "maildisplay small 2",
    "trackforums small",
    "timecreated big",
    "timemodified big",
    "lastnamephonetic varchar(255)?",
    "firstnamephonetic varchar(255)?",
    "middlename varchar(255)?",
    "alternatename varchar(255)?",
  ],
  user_lastaccess: ["userid big", "courseid big", "timeaccess big"],
  enrol: [
    "enrol varchar(20)",
    "status big",
    "courseid big",
    "sortorder big",
    "name varchar(255)?",
    "enrolstartdate big? 0",
    "enrolenddate big? 0",
    "roleid big? 0",
    "customint1 big?",
    "customint2 big?",
    "timecreated big",
    "timemodified big",
  ],
  user_enrolments: [
    "status big",
    "enrolid big",
    "userid big",
    "timestart big",
    "timeend big 2147483647",
    "modifierid big",
    "timecreated big",
    "timemodified big",
  ],
  role: ["name varchar(255)", "shortname varchar(100)", "description text", "sortorder big", "archetype varchar(30)"],
  role_capabilities: [
    "contextid big",
    "roleid big",
    "capability varchar(255)",
    "permission big",
    "timemodified big",
    "modifierid big",
  ],
  role_allow_assign: ["roleid big", "allowassign big"],
  role_assignments: [
    "roleid big",
    "contextid big",
    "userid big",
    "timemodified big",
    "modifierid big",
    "component varchar(100)",
    "itemid big",
    "sortorder big",
  ],
  groups: [
    "courseid big",
    "idnumber varchar(100)",
    "name varchar(254)",
    "description text?",
    "descriptionformat small",
    "enrolmentkey varchar(50)?",
    "picture big",
    "visibility small",
    "participation small 1",
    "timecreated big",
    "timemodified big",
  ],
  groups_members: ["groupid big", "userid big", "timeadded big", "component varchar(100)", "itemid big"],
  groupings: [
    "courseid big",
    "name varchar(255)",
    "idnumber varchar(100)",
    "description text?",
    "descriptionformat small",
    "configdata text?",
    "timecreated big",
    "timemodified big",
  ],
  groupings_groups: ["groupingid big", "groupid big", "timeadded big"],
  cohort: [
    "contextid big",
    "name varchar(254)",
    "idnumber varchar(100)?",
    "description text?",
    "descriptionformat small",
    "visible small 1",
    "component varchar(100)",
    "timecreated big",
    "timemodified big",
    "theme varchar(50)?",
  ],
  files: [
    "contextid big",
    "component varchar(100)",
    "filearea varchar(50)",
    "itemid big",
    "filepath varchar(255)",
    "filename varchar(255)",
    "filesize big",
    "mimetype varchar(100)?",
  ],
  task_scheduled: ["component varchar(255)", "classname varchar(255)", "lastruntime big?", "disabled small"],
  cohort_members: ["cohortid big", "userid big", "timeadded big"],
};

/** Columns that stand once, and those that Moodle finds rows by. */
const INDEXES: readonly string[] = [
  "UNIQUE config (name)",
  "UNIQUE config_plugins (plugin, name)",
  "UNIQUE context (contextlevel, instanceid)",
  "course_categories (parent)",
  "course (category)",
  "course (idnumber)",
  "course (shortname)",
  "course_modules (course)",
  "UNIQUE user_lastaccess (userid, courseid)",
  "user_lastaccess (courseid)",
  "UNIQUE user (mnethostid, username)",
  "user (email)",
  "user (idnumber)",
  "enrol (courseid)",
  "UNIQUE user_enrolments (enrolid, userid)",
  "user_enrolments (userid)",
  "UNIQUE role (shortname)",
  "role_assignments (contextid)",
  "role_assignments (userid, contextid, roleid)",
  "groups (courseid)",
  "UNIQUE groups_members (userid, groupid)",
  "groups_members (groupid)",
  "groupings (courseid)",
  "groupings_groups (groupingid)",
  "groupings_groups (groupid)",
  "cohort (contextid)",
  "UNIQUE cohort_members (cohortid, userid)",
];

/** The databases that Moodle runs on. */
export type MoodlesDatabase = "postgresql" | "mariadb";

const TYPES: Readonly<Record<string, string>> = { big: "bigint", int: "integer", small: "smallint" };

const NUMBER = { postgresql: "bigserial PRIMARY KEY", mariadb: "bigint AUTO_INCREMENT PRIMARY KEY" } as const;

/** Names of all the tables, without prefix. */
export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/** Statements that make the tables. */
export function makeTables(database: MoodlesDatabase): readonly string[] {
  const tables = Object.entries(TABLES).map(
    ([name, columns]) => `CREATE TABLE mdl_${name} (id ${NUMBER[database]}, ${columns.map(columnOf).join(", ")})`,
  );
  return [...tables, ...INDEXES.map((line, place) => indexOf(line, `place_${place}`))];
}

function columnOf(line: string): string {
  const [name = "", typed = "", said] = line.split(" ");
  const type = typed.replace("?", "");
  if (typed.endsWith("?")) return `${name} ${TYPES[type] ?? type}${said === undefined ? "" : ` DEFAULT ${said}`}`;
  const nothing = type in TYPES ? "0" : "''";
  return `${name} ${TYPES[type] ?? type} NOT NULL DEFAULT ${said ?? nothing}`;
}

function indexOf(line: string, name: string): string {
  const [, unique = "", table = "", columns = ""] = /^(UNIQUE )?(\w+) \((.+)\)$/.exec(line) ?? [];
  return `CREATE ${unique}INDEX ${name} ON mdl_${table} (${columns})`;
}

/** Whether a table of Moodle has a column. */
export function hasColumn(table: string, column: string): boolean {
  return TABLES[table]?.some((line) => line.startsWith(`${column} `)) === true;
}
