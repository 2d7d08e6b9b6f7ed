import type { AnswerOf } from "../../../contract/api/operations.ts";
import { whyReply } from "../../../contract/replies/why-reply.ts";
import { OperatorError } from "../../../model/errors.ts";
import { why } from "../../../ops/diagnostics/why/index.ts";
import { findOne } from "../../../ops/people/index.ts";
import { refreshPeople } from "../../../ops/lists/index.ts";
import { requireCourse, requirePerson, withinReach } from "../../../ops/reach/index.ts";
import { whyDocument } from "../../../presentation/why-document.ts";
import { askedInstant } from "../../asked-instant.ts";
import type { Call } from "../../handler.ts";

/**
 * Asks why, as far as the asker may: a registrar about people and elements of their components, a teacher about people in their
 * spaces, a student about themselves.
 */
export async function askWhy(call: Call<"askWhy">): Promise<AnswerOf<"askWhy">> {
  const { service, query, speech } = call;
  const { store, target, settings } = service.installation;
  const person = await reachedPerson(call);
  const { course = null, reply } = query;
  const at = askedInstant(service, query.at);
  const { policy } = settings;
  const told = whyDocument(await why({ store, target, policy }, { person, course, at }), speech);
  if (reply === undefined || Array.isArray(told)) return told;
  return { ...told, reply: whyReply(told, { to: reply, timeZone: policy.time_zone, symptom: null }) };
}

/** The person to ask about: for those who may not see everybody the very code that was looked at, whatever was written. */
async function reachedPerson({ service, scope, query }: Call<"askWhy">): Promise<string> {
  if (scope.kind === "platform") return query.person;
  const place = service.installation;
  await refreshPeople(place.store);
  const code = await withinReach(scope, query.person, async () => {
    const found = await findOne(place.store, query.person);
    await requirePerson(place, scope, found.code);
    return found.code;
  });
  if ("person" in scope && scope.person === code) return code;
  // Of somebody else everything is told only to those who see everything: others name the space that is theirs.
  if (query.course === undefined)
    throw new OperatorError("Name the space that you ask about.", {
      code: "out-of-scope",
      facts: { what: code },
      next: "Add `course`: of all spaces of a person only the whole platform may know.",
    });
  await requireCourse(place, scope, query.course);
  return code;
}
