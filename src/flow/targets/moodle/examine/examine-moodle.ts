import type { Clock } from "../../../../infra/clock.ts";
import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { OperatorError, TransientError } from "../../../../model/errors.ts";
import { examinePlugin } from "../publishing/examine-plugin.ts";
import type { Database } from "../reading/database.ts";
import { listIn } from "../reading/by-service/ask.ts";
import { READINGS } from "../reading/readings.ts";
import { Refused } from "../service/service.ts";
import { examineAddress } from "./examine-address.ts";
import { examineLimits } from "./examine-limits.ts";
import { examineReading } from "./examine-reading.ts";
import { examineAuth, examineRights } from "./examine-rights.ts";
import { examineSite, readSite } from "./examine-site.ts";
import { ask, look, type MoodleCheck } from "./moodle-check.ts";

/** Which Moodle is looked at, and what people are enrolled with there: short names of roles. */
export interface MoodlePatient {
  readonly settings: MoodleSettings;
  readonly roles: readonly string[];
  readonly clock: Clock;
}

type Examined = readonly MoodleCheck[];

/** Looks at a Moodle and changes nothing. */
export async function examineMoodle({ settings, roles, clock }: MoodlePatient): Promise<Examined> {
  const address = await tried("moodle-address", () => examineAddress(settings, clock));
  const service = await tried("moodle-service", () => examineService(settings));
  const isServed = service.length > 1;
  if (settings.database_url === null)
    return [...address, ...service, ...(isServed ? await examineTold(settings) : []), roleIdsAmong(roles, settings)];
  const database = await tried("moodle-database", () =>
    look(settings, async (moodle) => [
      await examineTables(moodle),
      await examineReadOnly(moodle),
      await examineRoles(moodle, roles),
      await examineAuth(moodle, settings),
      ...(settings.enrolments === "push" ? [await examineManual(moodle)] : await examinePlugin(moodle, settings)),
    ]),
  );
  // What only follows from a service or a database that is not there would be told with the wrong remedy.
  if (!isServed || database.length === 1) return [...address, ...service, ...database];
  const rights = await tried("moodle-capabilities", () => examineUser(settings, roles));
  const hidden = await tried("moodle-hidden", async () => [await examineHidden(settings)]);
  return [...address, ...service, ...rights, ...hidden, ...database];
}

/** What keeps a look from being taken is what it finds. */
async function tried(check: MoodleCheck["check"], work: () => Promise<Examined>): Promise<Examined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TransientError) return [{ check, status: "out-of-reach", expected: "", found: error.message }];
    if (!(error instanceof OperatorError || error instanceof Refused)) throw error;
    return [{ check, status: "wrong", expected: "", found: error.message }];
  }
}

async function examineService(settings: MoodleSettings): Promise<Examined> {
  const site = await readSite(settings);
  return [...examineSite(site, settings), await examineLimits(settings)];
}

async function examineUser(settings: MoodleSettings, roles: readonly string[]): Promise<Examined> {
  const site = await readSite(settings);
  return look(settings, (moodle) => examineRights(moodle, site, { roles, settings }));
}

/** A token that may not see hidden spaces believes that they are not there. */
async function examineHidden(settings: MoodleSettings): Promise<MoodleCheck> {
  const check = "moodle-hidden";
  const id = await look(settings, async (moodle) => {
    const sql = "select id from {course} where visible = 0 and category <> 0 order by id limit 1";
    return (await moodle.query<{ id: number }>(sql)).rows[0]?.id;
  });
  if (id === undefined) return { check, status: "skipped", expected: "", found: "" };
  const value = await ask(settings, "core_course_get_courses", { options: { ids: [id] } });
  const seen = Array.isArray(value) ? value.length : 0;
  return { check, status: seen === 1 ? "ok" : "wrong", expected: "1", found: String(seen) };
}

async function examineTables(moodle: Database): Promise<MoodleCheck> {
  const check = "moodle-database";
  for (const { sql } of Object.values(READINGS)) await moodle.query(`select * from (${sql}) seen limit 0`);
  const { rows } = await moodle.query<{ version: string }>(
    "select value as version from {config} where name = 'version'",
  );
  return { check, status: "ok", expected: ">= 2024", found: rows[0]?.version ?? "" };
}

async function examineReadOnly(moodle: Database): Promise<MoodleCheck> {
  // MariaDB says 1.
  const { rows } = await moodle.query<{ may: boolean | number }>(moodle.dialect.mayWrite);
  const may = Number(rows[0]?.may) === 1;
  return {
    check: "moodle-read-only",
    status: may ? "warning" : "ok",
    expected: "select",
    found: may ? "select, insert, update, delete" : "select",
  };
}

async function examineRoles(moodle: Database, roles: readonly string[]): Promise<MoodleCheck> {
  const { rows } = await moodle.query<{ shortname: string }>("select shortname from {role} order by id");
  const known = rows.map(({ shortname }) => shortname);
  return rolesAmong(roles, known);
}

function rolesAmong(wanted: readonly string[], known: readonly string[]): MoodleCheck {
  return {
    check: "moodle-roles",
    status: wanted.every((role) => known.includes(role)) ? "ok" : "wrong",
    expected: wanted.join(", "),
    found: known.join(", "),
  };
}

/** What is told where no database is given: hidden spaces are seen for certain once one is. */
async function examineTold(settings: MoodleSettings): Promise<Examined> {
  const rights = await tried("moodle-capabilities", async () => [await examineReading(settings)]);
  const hidden = await tried("moodle-hidden", async () => {
    const spaces = listIn(await ask(settings, "core_course_get_courses", {}));
    const seen = spaces.filter(({ visible }) => visible === 0).length;
    return [{ check: "moodle-hidden", status: seen > 0 ? "ok" : "skipped", expected: ">= 1", found: String(seen) }];
  });
  return [...rights, ...hidden];
}

function roleIdsAmong(roles: readonly string[], { role_ids }: MoodleSettings): MoodleCheck {
  return rolesAmong(
    roles,
    role_ids.map((said) => said.replace(/=.*/, "")),
  );
}

async function examineManual(moodle: Database): Promise<MoodleCheck> {
  const { rows } = await moodle.query<{ enabled: string }>(
    "select value as enabled from {config} where name = 'enrol_plugins_enabled'",
  );
  const found = rows[0]?.enabled ?? "";
  const isOn = found.split(",").includes("manual");
  return { check: "moodle-manual", status: isOn ? "ok" : "wrong", expected: "manual", found };
}
