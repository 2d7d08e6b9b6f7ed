import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { OperatorError } from "../../../../model/errors.ts";
import { CONTROL_FIELDS } from "../service/encode-form.ts";
import { Refused } from "../service/service.ts";
import { ask, type MoodleCheck } from "./moodle-check.ts";

/** Whether PHP takes as many values as `moodle.max_input_vars` says; where it does not, how many it takes. */
export async function examineLimits(settings: MoodleSettings): Promise<MoodleCheck> {
  const { max_input_vars: wanted } = settings;
  const isTaken = await takes(settings, wanted);
  const found = isTaken ? wanted : await findLimit(settings, wanted);
  return { check: "moodle-limits", status: isTaken ? "ok" : "wrong", expected: String(wanted), found: String(found) };
}

async function findLimit(settings: MoodleSettings, refused: number): Promise<number> {
  let [taken, tooMany] = [CONTROL_FIELDS, refused];
  while (tooMany - taken > 1) {
    const middle = Math.floor((taken + tooMany) / 2);
    if (await takes(settings, middle)) taken = middle;
    else tooMany = middle;
  }
  return taken;
}

/** A form that is cut off loses its token; the names that it carries are asked for nothing. */
async function takes(settings: MoodleSettings, values: number): Promise<boolean> {
  const names = Array.from({ length: values - CONTROL_FIELDS }, () => "x");
  try {
    await ask(settings, "core_webservice_get_site_info", { serviceshortnames: names });
    return true;
  } catch (error) {
    if (error instanceof Refused || (error instanceof OperatorError && error.code === "moodle-token")) return false;
    throw error;
  }
}
