import type { Awaits, Target } from "../../../../flow/targets/index.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import type { Contact } from "../contact.ts";
import { contactOf, readContacts } from "../contacts.ts";
import type { PathScope } from "./read-standing.ts";

/** What of a person's enrolments is published for a platform that takes it by itself, and was not taken at the last look. */
export interface OwnTaking {
  readonly waiting: readonly WaitingPath[];
  /** ISO time of the last look; null: nobody has looked yet. */
  readonly lookedAt: string | null;
  /** Who can mend it where it lasts; null where nothing waits. */
  readonly who: Contact | null;
}

/** One enrolment that the platform has still to make, or to suspend. */
export interface WaitingPath {
  readonly course: string;
  readonly username: string;
  readonly role: string;
  readonly awaits: Awaits;
  /** The run that has published it; null where none has. */
  readonly run: number | null;
  /** ISO time of that run, or of the look that found it altered on the platform; null: nobody knows. */
  readonly since: string | null;
}

/** What the platform has not taken of a person's enrolments, by space; null where it takes nothing by itself. */
export async function readOwnTaking(
  store: Queries,
  { published }: Pick<Target, "published">,
  { usernames, courses }: Pick<PathScope, "usernames" | "courses">,
): Promise<OwnTaking | null> {
  if (published === undefined) return null;
  const { rows: waiting } = await store.query<WaitingPath>(
    `select course_key as course, username, role, awaits, run, since from ${published.waiting} w
      where username = any($1) and ($2::text[] is null or course_key = any($2)) order by course_key, role`,
    [usernames, courses],
  );
  const who = waiting.length === 0 ? null : contactOf(await readContacts(store), "platform-support", null);
  return { waiting, lookedAt: await published.lookedAt(store), who };
}
