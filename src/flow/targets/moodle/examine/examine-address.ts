import type { Clock } from "../../../../infra/clock.ts";
import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { TransientError } from "../../../../model/errors.ts";
import { servicePlace } from "../settings.ts";
import type { MoodleCheck } from "./moodle-check.ts";

/** Clocks that differ by more seconds than this make times of enrolments hard to understand. */
const MOST_SECONDS = 60;

/** Knocks at the door of the web services: does it stand where we think, and what time is it there? */
export async function examineAddress(settings: MoodleSettings, clock: Clock): Promise<readonly MoodleCheck[]> {
  const { url } = servicePlace(settings);
  const answer = await knock(url);
  const place = answer.headers.get("location");
  const found = place === null ? url : `${answer.status} ${place}`;
  return [
    { check: "moodle-address", status: place === null ? "ok" : "wrong", expected: url, found },
    checkClock(answer.headers.get("date"), clock.now()),
  ];
}

async function knock(url: string): Promise<Response> {
  try {
    return await fetch(`${url.replace(/\/$/, "")}/webservice/rest/server.php`, { method: "POST", redirect: "manual" });
  } catch (cause) {
    const facts = { code: "moodle-unavailable", cause };
    throw new TransientError(`Nobody answers at ${url}.`, facts);
  }
}

function checkClock(date: string | null, now: Date): MoodleCheck {
  const expected = `<= ${MOST_SECONDS} s`;
  if (date === null) return { check: "moodle-clock", status: "skipped", expected, found: "" };
  const seconds = Math.round((Date.parse(date) - now.getTime()) / 1000);
  const status = Math.abs(seconds) <= MOST_SECONDS ? "ok" : "warning";
  return { check: "moodle-clock", status, expected, found: `${seconds} s` };
}
