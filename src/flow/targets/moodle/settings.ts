import type { MoodleSettings } from "../../../infra/config/index.ts";
import type { DatabasePlace } from "./reading/database.ts";
import type { ServicePlace } from "./service/service.ts";
import { OperatorError } from "../../../model/errors.ts";

/** Where a Moodle's database is; OperatorError `moodle-not-configured` when nothing says so. */
export function databasePlace({ database_url: url, table_prefix: prefix }: MoodleSettings): DatabasePlace {
  return { url: required(url, "moodle.database_url"), prefix };
}

/** What Moodle has taken of what is published, only its database tells: OperatorError `moodle-pull-unread` where nobody may read it. */
export function expectDatabase({
  enrolments,
  database_url,
}: Pick<MoodleSettings, "enrolments" | "database_url">): void {
  if (enrolments === "push" || database_url !== null) return;
  throw new OperatorError("Enrolments are to be pulled by Moodle, and its database is not configured.", {
    code: "moodle-pull-unread",
    facts: {},
    next: "Set moodle.database_url, or set moodle.enrolments to push: then enrolments are sent by web services.",
  });
}

/** Where a Moodle takes calls; OperatorError `moodle-not-configured` when nothing says so. */
export function servicePlace({ url, token, ...limits }: MoodleSettings): ServicePlace {
  return { ...limits, url: required(url, "moodle.url"), token: required(token, "moodle.token") };
}

/**
 * Numbers of roles by their short names, where no database tells them. OperatorError `moodle-not-configured` when none are given.
 */
export function roleIds({ role_ids }: MoodleSettings): ReadonlyMap<string, number> {
  if (role_ids.length === 0) required(null, "moodle.role_ids");
  return new Map(role_ids.map((said) => said.split("=")).map(([name = "", id = ""]) => [name, Number(id)] as const));
}

function required(value: string | null, setting: string): string {
  if (value !== null) return value;
  throw new OperatorError(`The target is a Moodle, and ${setting} is not set.`, {
    code: "moodle-not-configured",
    facts: { setting },
    next: `Set ${setting}, or set target to campus.`,
  });
}
