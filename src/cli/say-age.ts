import type { PictureAgeDocument } from "../contract/documents/picture-age.ts";
import { ageLines } from "../contract/lines/age-lines.ts";
import type { Call } from "./call.ts";
import { tellerOf } from "./views/teller.ts";

/** Says how old is what is known of the platform, where it is not read as a whole each time. */
export async function sayAge({ speech, view, options, configuration }: Call, age: PictureAgeDocument): Promise<void> {
  // Programs and tables take no remarks.
  if (options.format !== undefined) return;
  const teller = tellerOf(speech, configuration.settings.policy.time_zone);
  for (const line of ageLines(age, teller)) await view.remark(line);
}
