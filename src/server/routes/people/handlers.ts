import type { peopleOperations } from "../../../contract/api/operations/people.ts";
import type { Scope } from "../../../model/caller.ts";
import { peopleLike, personHistoryOf, refreshPeople } from "../../../ops/lists/index.ts";
import {
  findOne,
  newestExtraction,
  type PersonFound,
  readAccounts,
  readCohorts,
  readDecided,
  readEnrolments,
  readRegistrations,
} from "../../../ops/people/index.ts";
import { requirePerson, withinReach } from "../../../ops/reach/index.ts";
import { personDocument } from "../../../presentation/api/person-document.ts";
import type { Handlers } from "../../handler.ts";
import type { Service } from "../../service.ts";
import { standingOf } from "../../standing-of.ts";
import { readOwnCourses } from "./read-own-courses.ts";

/** People, and what hangs on them. */
export const peopleHandlers: Handlers<keyof typeof peopleOperations> = {
  listPeople: {
    within: ["platform", "components", "spaces", "self"],
    lasting: true,
    answer: async ({ service, query }) => {
      await refreshPeople(service.installation.store);
      const search: unknown = Reflect.get(query, "q");
      return { source: peopleLike(typeof search === "string" ? search : undefined) };
    },
  },
  readPerson: {
    within: ["platform", "components", "spaces", "self"],
    lasting: true,
    answer: async ({ service, path, query, scope }) => {
      const person = await seenPerson(service, scope, path.person);
      const { code } = person;
      const standing = await standingOf(service, query);
      const place = { store: service.installation.store, standing };
      const isWhole = scope.kind !== "spaces" || scope.person === code;
      return personDocument({
        person,
        accounts: await readAccounts(place, code),
        // Payments and states are nothing that a teacher needs to know.
        registrations: isWhole ? await readRegistrations(place, code) : [],
        decisions: isWhole ? await readDecided(place, code) : [],
        enrolments: isWhole ? await readEnrolments(place, code) : [],
        cohorts: isWhole ? await readCohorts(place, code) : [],
        extractedAt: await newestExtraction(place),
        asOfRun: standing.run,
      });
    },
  },
  listPersonHistory: {
    within: ["platform", "components", "self"],
    lasting: true,
    answer: async ({ service, path, scope }) => {
      const { usernames } = await seenPerson(service, scope, path.person);
      return { source: personHistoryOf(usernames) };
    },
  },
  readOwnCourses: { within: ["spaces", "self"], answer: readOwnCourses },
};

async function seenPerson({ installation }: Service, scope: Scope, asked: string): Promise<PersonFound> {
  await refreshPeople(installation.store);
  return withinReach(scope, asked, async () => {
    const person = await findOne(installation.store, asked);
    await requirePerson(installation, scope, person.code);
    return person;
  });
}
