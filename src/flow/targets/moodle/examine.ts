import type { MoodleSettings } from "../../../infra/config/index.ts";
import { OperatorError, TransientError } from "../../../model/errors.ts";
import type { MOODLE_CHECKS } from "../../../model/moodle-checks.ts";
import { functionsFor } from "./functions.ts";
import { type Database, withDatabase } from "./reading/database.ts";
import { READINGS } from "./reading/readings.ts";
import { makeCall, openService, Refused } from "./service/service.ts";
import { databasePlace, servicePlace } from "./settings.ts";

/** One thing that was looked at. */
export interface MoodleCheck {
  readonly check: (typeof MOODLE_CHECKS)[number];
  readonly status: "ok" | "warning" | "wrong" | "out-of-reach" | "skipped";
  readonly expected: string;
  readonly found: string;
}

/** Looks at a Moodle and changes nothing; `roles`: the short names that people are enrolled with. */
export async function examineMoodle(
  settings: MoodleSettings,
  roles: readonly string[],
): Promise<readonly MoodleCheck[]> {
  const service = await tried("moodle-service", () => examineService(settings));
  if (settings.database_url === null) return [...service, ...(await examineReading(settings, roles))];
  const database = await tried("moodle-database", () =>
    look(settings, async (moodle) => [
      await examineTables(moodle),
      await examineRights(moodle),
      await examineRoles(moodle, roles),
      await examineManual(moodle),
    ]),
  );
  const hidden = await tried("moodle-hidden", async () => [await examineHidden(settings)]);
  return [...service, ...hidden, ...database];
}

/** What reading by web services needs: hidden spaces are seen for certain once one is, and roles have to be told. */
async function examineReading(settings: MoodleSettings, roles: readonly string[]): Promise<Examined> {
  const hidden = await tried("moodle-hidden", async () => {
    const value = await ask(settings, "core_course_get_courses", {});
    const seen = Array.isArray(value)
      ? value.filter((one: { readonly visible?: unknown }) => one.visible === 0).length
      : 0;
    return [{ check: "moodle-hidden", status: seen > 0 ? "ok" : "skipped", expected: ">= 1", found: String(seen) }];
  });
  return [
    ...hidden,
    rolesOf(
      roles,
      settings.role_ids.map((said) => said.replace(/=.*/, "")),
    ),
  ];
}

type Examined = readonly MoodleCheck[];

/** What keeps a look from being taken is what it finds. */
async function tried(check: MoodleCheck["check"], look: () => Promise<Examined>): Promise<Examined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof TransientError) return [{ check, status: "out-of-reach", expected: "", found: error.message }];
    if (!(error instanceof OperatorError || error instanceof Refused)) throw error;
    return [{ check, status: "wrong", expected: "", found: error.message }];
  }
}

async function examineService(settings: MoodleSettings): Promise<Examined> {
  const value = await ask(settings, "core_webservice_get_site_info", {});
  const { release, functions } = siteOf(value);
  const wanted = functionsFor(settings);
  const missing = wanted.filter((name) => !functions.includes(name));
  return [
    { check: "moodle-service", status: "ok", expected: "Moodle 5", found: release },
    {
      check: "moodle-functions",
      status: missing.length === 0 ? "ok" : "wrong",
      expected: String(wanted.length),
      found: missing.length === 0 ? String(wanted.length) : `- ${missing.join(", ")}`,
    },
  ];
}

function siteOf(value: unknown): { readonly release: string; readonly functions: readonly unknown[] } {
  if (typeof value !== "object" || value === null) return { release: "", functions: [] };
  const release = "release" in value ? String(value.release) : "";
  const all: unknown = "functions" in value ? value.functions : [];
  const functions = Array.isArray(all) ? all.map((one: { readonly name?: unknown }) => one.name) : [];
  return { release, functions };
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

function look<T>(settings: MoodleSettings, work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(databasePlace(settings), (reader) => reader.read(work));
}

function ask(
  settings: MoodleSettings,
  does: string,
  params: Parameters<typeof makeCall>[1]["params"],
): Promise<unknown> {
  const service = openService({ ...servicePlace(settings), retries: 0 });
  return makeCall(service, { does, params, repeatable: true });
}

async function examineTables(moodle: Database): Promise<MoodleCheck> {
  const check = "moodle-database";
  for (const { sql } of Object.values(READINGS)) await moodle.query(`select * from (${sql}) seen limit 0`);
  const { rows } = await moodle.query<{ version: string }>(
    "select value as version from {config} where name = 'version'",
  );
  return { check, status: "ok", expected: ">= 2024", found: rows[0]?.version ?? "" };
}

async function examineRights(moodle: Database): Promise<MoodleCheck> {
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
  return rolesOf(roles, known);
}

function rolesOf(wanted: readonly string[], known: readonly string[]): MoodleCheck {
  const isThere = wanted.every((role) => known.includes(role));
  return {
    check: "moodle-roles",
    status: isThere ? "ok" : "wrong",
    expected: wanted.join(", "),
    found: known.join(", "),
  };
}

async function examineManual(moodle: Database): Promise<MoodleCheck> {
  const { rows } = await moodle.query<{ enabled: string }>(
    "select value as enabled from {config} where name = 'enrol_plugins_enabled'",
  );
  const found = rows[0]?.enabled ?? "";
  const isOn = found.split(",").includes("manual");
  return { check: "moodle-manual", status: isOn ? "ok" : "wrong", expected: "manual", found };
}
