import type { Clock } from "../../../infra/clock.ts";
import type { Settings } from "../../../infra/config/index.ts";
import type { Check } from "./check.ts";
import { checkDataFolder, checkDisk, checkNode } from "./check-machine.ts";
import { checkMoodle } from "./check-moodle.ts";
import { checkStore } from "./check-store.ts";
import type { Examination } from "./examination.ts";

/** What the checks are made on. */
export interface Patient {
  readonly settings: Settings;
  readonly nodeVersion: string;
  /** The language that is spoken, and the variable of the environment that says so. */
  readonly locale: string;
  /** Time zone of this machine. */
  readonly timeZone: string;
  readonly clock: Clock;
}

/** Looks at the whole installation and changes nothing. */
export async function examine(patient: Patient): Promise<Examination> {
  const { settings, locale, timeZone } = patient;
  const wanted = settings.policy.time_zone;
  const store = await checkStore(settings, patient.clock.now());
  const checks: readonly Check[] = [
    checkNode(patient.nodeVersion),
    await checkDataFolder(settings.data),
    await checkDisk(settings.data),
    ...store.checks,
    ...(await checkMoodle(settings, patient.clock)),
    { check: "locale", status: "ok", expected: "fr, en", found: locale },
    {
      check: "time-zone",
      status: "ok",
      expected: wanted,
      found: timeZone === wanted ? wanted : `${wanted} (${timeZone})`,
    },
  ];
  return { checks, pictureAge: store.pictureAge };
}
