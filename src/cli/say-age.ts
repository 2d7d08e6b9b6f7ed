import type { Installation } from "../ops/installation/index.ts";
import type { Call } from "./call.ts";
import { tellerOf } from "./views/teller.ts";

/** Says how old is what is known of the platform, where it is not read as a whole each time. */
export async function sayAge(
  { speech, view, options, configuration }: Call,
  installation: Installation,
): Promise<void> {
  const { store, target } = installation;
  // Programs and tables take no remarks.
  if (options.format !== undefined) return;
  const age = await target.age?.(store);
  if (age === undefined || age === null) return;
  const { read, unread } = speech.words.screens.age;
  const { time } = tellerOf(speech, configuration.settings.policy.time_zone);
  if (age.oldest !== null)
    await view.remark(speech.say(read, { spaces: age.spaces - age.unread, time: time(age.oldest) }));
  if (age.unread > 0) await view.remark(speech.say(unread, { spaces: age.unread }));
}
