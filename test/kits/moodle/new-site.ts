import type { Migration } from "../../../src/infra/store/migrate.ts";
import { makeTables } from "./tables.ts";

/** What a Moodle 5.1 holds when it has just been installed, as far as these tables go. */
const CONTENTS = `
  INSERT INTO mdl_config (name, value) VALUES
    ('version', '2025100600.02'), ('release', '5.1+ (Build: 20251017)'), ('lang', 'en'), ('siteguest', '1'), ('siteadmins', '2'),
    ('enrol_plugins_enabled', 'manual,guest,self,cohort'), ('allowaccountssameemail', '0'), ('auth', 'shibboleth'), ('maintenance_enabled', '0');
  INSERT INTO mdl_config_plugins (plugin, name, value) VALUES
    ('auth_shibboleth', 'version', '2025100600'), ('enrol_manual', 'status', '0'), ('enrol_manual', 'roleid', '5');
  INSERT INTO mdl_task_scheduled (component, classname, disabled) VALUES
    ('enrol_database', '\\enrol_database\\task\\sync_enrolments', 1);
  INSERT INTO mdl_role (shortname, archetype, sortorder)
    SELECT name, name, place FROM unnest(string_to_array(
      'manager,coursecreator,editingteacher,teacher,student,guest,user,frontpage', ',')) WITH ORDINALITY AS known (name, place);
  INSERT INTO mdl_course (shortname, fullname, format, sortorder) VALUES ('moodle', 'A Moodle', 'site', 1);
  INSERT INTO mdl_course_categories (name, sortorder, depth, path, descriptionformat) VALUES ('Category 1', 10000, 1, '/1', 1);
  INSERT INTO mdl_user (username, firstname, lastname, email, confirmed, mnethostid) VALUES
    ('guest', 'Guest user', ' ', 'root@localhost', 1, 1), ('admin', 'Admin', 'User', 'admin@moodle.invalid', 1, 1);
  INSERT INTO mdl_context (contextlevel, instanceid, depth, path) VALUES
    (10, 0, 1, '/1'), (50, 1, 2, '/1/2'), (40, 1, 2, '/1/3'), (30, 1, 2, '/1/4'), (30, 2, 2, '/1/5');
`;

/** Makes a database the one of a new site. */
export const NEW_SITE: readonly Migration[] = [
  { name: "moodle-5.1", sql: [...makeTables("postgresql"), CONTENTS].join(";\n") },
];
