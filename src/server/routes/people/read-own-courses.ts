import type { AnswerOf } from "../../../contract/api/operations.ts";
import { BugError } from "../../../model/errors.ts";
import { why } from "../../../ops/diagnostics/why/index.ts";
import { standingNow } from "../../../ops/past/index.ts";
import { type Enrolment, newestExtraction, readDecided, readEnrolments } from "../../../ops/people/index.ts";
import { enrolmentOf } from "../../../presentation/api/person-document.ts";
import { whyDocument } from "../../../presentation/why-document.ts";
import type { Call } from "../../handler.ts";

type OwnCourses = AnswerOf<"readOwnCourses">;

/** What the asker is in, should be in and is not, and why: of what cannot be mended nothing is missing. */
export async function readOwnCourses(call: Call<"readOwnCourses">): Promise<OwnCourses> {
  const { service, scope } = call;
  if (!("person" in scope)) throw new BugError("somebody who is nobody asked for their spaces", { scope: scope.kind });
  const { store, target } = service.installation;
  const place = { store, standing: standingNow(target) };
  const now = service.clock.now().toISOString();
  const enrolments = (await readEnrolments(place, scope.person)).filter(({ status }) => status === "active");
  const missing = await readMissing(call, scope.person);
  return {
    person: scope.person,
    name: null,
    in: enrolments.map((enrolment) => ({ ...enrolmentOf(enrolment), state: stateOf(enrolment, now) })),
    missing,
    extracted_at: await newestExtraction(place),
    counts: { in: enrolments.length, missing: missing.length },
  };
}

function stateOf(enrolment: Enrolment, now: string): OwnCourses["in"][number]["state"] {
  if (enrolment.archived) return "archived";
  if (!enrolment.visible) return "hidden";
  if (enrolment.courseStartsAt !== null && enrolment.courseStartsAt > now) return "future";
  return enrolment.courseEndsAt !== null && enrolment.courseEndsAt < now ? "past" : "in-progress";
}

async function readMissing(
  { service, speech }: Call<"readOwnCourses">,
  person: string,
): Promise<OwnCourses["missing"]> {
  const { store, target, settings } = service.installation;
  const decided = await readDecided({ store, standing: standingNow(target) }, person);
  const names = new Map(decided.map(({ element, elementName }) => [element, elementName]));
  if (decided.every(({ outcome }) => outcome === "enrolled")) return [];
  const answer = await why({ store, target, policy: settings.policy }, { person, course: null, at: null });
  return [whyDocument(answer, speech)]
    .flat()
    .filter(({ outcome }) => outcome !== "enrolled")
    .map((one) => ({ element: one.element, element_name: names.get(one.element) ?? null, why: one }));
}
