import { PUBLISHED, readTaking, type Taking } from "../../../flow/targets/index.ts";
import type { Settings } from "../../../infra/config/index.ts";
import type { Queries } from "../../../infra/store/store.ts";
import type { Check } from "./check.ts";

const HOUR_MS = 3_600_000;

/** What waits for longer was not taken at a night either. */
const LONGEST_HOURS = 24;

/** Where Moodle takes enrolments by itself: whether it has, as of the last look, and how old that is. */
export async function checkTaken(
  store: Queries,
  { target, moodle }: Pick<Settings, "target" | "moodle">,
  now: Date,
): Promise<readonly Check[]> {
  if (target !== "moodle" || moodle.enrolments === "push" || moodle.database_url === null) return [];
  const check = "moodle-taken";
  const taking = await readTaking(store, PUBLISHED);
  if (taking === null || taking.lookedAt === null) return [{ check, status: "skipped", expected: "", found: "" }];
  return [{ check, status: statusOf(taking, now), expected: `0, <= ${LONGEST_HOURS} h`, found: foundOf(taking) }];
}

function statusOf({ waiting, lookedAt }: Taking, now: Date): Check["status"] {
  if (waiting.some(({ since }) => isOld(since, now))) return "wrong";
  return isOld(lookedAt, now) ? "warning" : "ok";
}

function isOld(time: string | null, now: Date): boolean {
  return time !== null && now.getTime() - Date.parse(time) > LONGEST_HOURS * HOUR_MS;
}

/** How many wait since when, of which kind; and when that was looked at. */
function foundOf({ waiting, lookedAt }: Taking): string {
  const counts = waiting.map(({ awaits, count, since }) => [count, awaits, since ?? ""].join(" ").trim());
  return `${counts.length === 0 ? "0" : counts.join(", ")} (${lookedAt})`;
}
