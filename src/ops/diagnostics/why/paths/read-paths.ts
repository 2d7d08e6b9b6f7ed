import { type HeldChange, readHeldChanges } from "../../../../flow/journal/plans/index.ts";
import type { EnrolmentPath } from "./path.ts";
import { type OwnTaking, readOwnTaking } from "./own-taking.ts";
import { pathEnd } from "./path-end.ts";
import { type JournalPath, readJournalPaths } from "./read-journal.ts";
import { readPast } from "./read-past.ts";
import { type PathPlace, type PathScope, readStanding, type Standing } from "./read-standing.ts";

/** By which ways somebody is in the spaces asked about, and what waits for a person there. */
export interface Paths {
  readonly paths: readonly EnrolmentPath[];
  /** Where they were read: the target as it is, as it was, or what the journal says of a time when the target kept no past. */
  readonly readFrom: "target" | "past" | "journal";
  /** Changes on these enrolments and their spaces that are held in the newest plan. */
  readonly held: readonly HeldChange[];
  /** What of them the platform takes by itself; null where it takes nothing so, and for a time that is past. */
  readonly taking: OwnTaking | null;
}

/** A time that is past (ISO 8601), and the last run of it. */
export interface Then {
  readonly at: string;
  readonly run: number;
}

/** Reads every way by which a person is in the spaces asked about, today or at a time, and what would end it. */
export async function readPaths(place: PathPlace, scope: PathScope, then: Then | null): Promise<Paths> {
  return then === null ? pathsNow(place, scope) : pathsThen(place, scope, then);
}

async function pathsThen(place: PathPlace, scope: PathScope, { at, run }: Then): Promise<Paths> {
  const journal = await readJournalPaths(place.store, scope, at);
  const past = await readPast(place, scope, run);
  const known = new Map(journal.map((path) => [keyOf(path), path]));
  const paths = (past ?? journal).map((path) => ({
    ...path,
    ...madeOf(known.get(keyOf(path))),
    end: null,
    taken: null,
  }));
  return { paths, readFrom: past === undefined ? "journal" : "past", held: [], taking: null };
}

async function pathsNow(place: PathPlace, scope: PathScope): Promise<Paths> {
  const journal = await readJournalPaths(place.store, scope, null);
  const standing = await readStanding(place, scope);
  const courses = scope.courses ?? [...new Set(standing.map(({ course }) => course))];
  const held = (await readHeldChanges(place.store, courses)).filter((change) => concerns(change, scope));
  const taking = await readOwnTaking(place.store, place.target, scope);
  const known = new Map(journal.map((path) => [keyOf(path), path]));
  return {
    paths: standing.map((one) => pathOf(one, known.get(keyOf(one)), { held, taking, policy: place.policy })),
    readFrom: "target",
    held,
    taking,
  };
}

/** The space itself, or something of the person in it. */
function concerns({ kind, key }: HeldChange, { usernames }: PathScope): boolean {
  return kind === "course" || key.some((part) => usernames.includes(part));
}

function pathOf(
  standing: Standing,
  known: JournalPath | undefined,
  { held, taking, policy }: Pick<Paths, "held" | "taking"> & { readonly policy: PathPlace["policy"] },
): EnrolmentPath {
  const { course, username, role, method, status, owner } = standing;
  const removal = held.find(
    ({ kind, action, key }) =>
      kind === "enrolment" && (action === "suspend" || action === "remove") && key.join("/") === keyOf(standing),
  );
  return {
    course,
    username,
    role,
    method,
    status,
    owner,
    ...madeOf(known),
    end: pathEnd(standing, removal?.held ?? null, policy),
    taken: isTaken(standing, taking),
  };
}

/** Only enrolments of ours are published. */
function isTaken({ course, username, role, method }: Standing, taking: OwnTaking | null): boolean | null {
  if (taking === null || method !== "database") return null;
  return !taking.waiting.some((one) => one.course === course && one.username === username && one.role === role);
}

function madeOf(known: JournalPath | undefined): Pick<EnrolmentPath, "run" | "made"> {
  return { run: known?.run ?? null, made: known?.made ?? null };
}

function keyOf({
  course,
  username,
  role,
  method,
}: Pick<EnrolmentPath, "course" | "username" | "role" | "method">): string {
  return [course, username, role, method].join("/");
}
