import type { MoodleSettings } from "../../../../../infra/config/index.ts";
import type { Service } from "../../service/service.ts";
import { roleIds } from "../../settings.ts";
import type { Reader } from "../reader.ts";
import { descriptionsOf, numbersOf } from "./numbers.ts";
import { readDue } from "./read-due.ts";
import { ServiceSight } from "./service-sight.ts";

/**
 * Reads a Moodle by its web services alone. What they tell in one call is read as a whole; spaces are read one by one, and at each
 * refresh those that are due. What they do not tell stays as the picture has it.
 */
export function readerByService(settings: MoodleSettings, service: Service): Reader {
  const roles = roleIds(settings);
  const asked = { service, settings, roles };
  return {
    look: (work) => work(new ServiceSight(asked)),
    readDue: (store, keep) => readDue(store, asked, keep),
    numbersOf: (kind, identities) => numbersOf(service, kind, identities),
    descriptionsOf: (groupings) => descriptionsOf(service, groupings),
    roles: () => Promise.resolve(roles),
    // No function tells it: what the site does not want it refuses.
    sharesEmails: () => Promise.resolve(true),
  };
}
