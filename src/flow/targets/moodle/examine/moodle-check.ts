import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { MOODLE_CHECKS } from "../../../../model/moodle-checks.ts";
import { type Database, withDatabase } from "../reading/database.ts";
import { makeCall, openService } from "../service/service.ts";
import { databasePlace, servicePlace } from "../settings.ts";

/** One thing that was looked at. */
export interface MoodleCheck {
  readonly check: (typeof MOODLE_CHECKS)[number];
  readonly status: "ok" | "warning" | "wrong" | "out-of-reach" | "skipped";
  readonly expected: string;
  readonly found: string;
}

/** A check that finds names missing of those that have to be there. */
export function checkNames(
  check: MoodleCheck["check"],
  wanted: readonly string[],
  there: readonly string[],
): MoodleCheck {
  const missing = wanted.filter((name) => !there.includes(name));
  const isWhole = missing.length === 0;
  const found = isWhole ? String(wanted.length) : `- ${missing.join(", ")}`;
  return { check, status: isWhole ? "ok" : "wrong", expected: String(wanted.length), found };
}

/** Looks into Moodle's database. */
export function look<T>(settings: MoodleSettings, work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(databasePlace(settings), (reader) => reader.read(work));
}

/** Makes a call that changes nothing, once. */
export function ask(
  settings: MoodleSettings,
  does: string,
  params: Parameters<typeof makeCall>[1]["params"],
): Promise<unknown> {
  const service = openService({ ...servicePlace(settings), retries: 0 });
  return makeCall(service, { does, params, repeatable: true });
}
