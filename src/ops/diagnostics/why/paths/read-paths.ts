import { type HeldChange, readHeldChanges } from "../../../../flow/journal/plans/index.ts";
import type { EnrolmentPath } from "./path.ts";
import { pathEnd } from "./path-end.ts";
import { type JournalPath, readJournalPaths, type Until } from "./read-journal.ts";
import { type PathPlace, type PathScope, readStanding, type Standing } from "./read-standing.ts";

/** By which ways somebody is in the spaces asked about, and what waits for a person there. */
export interface Paths {
  readonly paths: readonly EnrolmentPath[];
  /** Where they were read: the target as it is, or what the journal says of a time that is past. */
  readonly readFrom: "target" | "journal";
  /** Changes on these enrolments and their spaces that are held in the newest plan. */
  readonly held: readonly HeldChange[];
}

/** Reads every way by which a person is in the spaces asked about, today or at a time, and what would end it. */
export async function readPaths(place: PathPlace, scope: PathScope, until: Until): Promise<Paths> {
  if (until !== null) {
    const paths = await readJournalPaths(place.store, scope, until);
    return { paths: paths.map((path) => ({ ...path, end: null })), readFrom: "journal", held: [] };
  }
  const [journal, standing] = await Promise.all([
    readJournalPaths(place.store, scope, null),
    readStanding(place, scope),
  ]);
  const courses = scope.courses ?? [...new Set(standing.map(({ course }) => course))];
  const held = (await readHeldChanges(place.store, courses)).filter((change) => concerns(change, scope));
  const known = new Map(journal.map((path) => [keyOf(path), path]));
  return {
    paths: standing.map((one) => pathOf(one, known.get(keyOf(one)), { held, policy: place.policy })),
    readFrom: "target",
    held,
  };
}

/** The space itself, or something of the person in it. */
function concerns({ kind, key }: HeldChange, { usernames }: PathScope): boolean {
  return kind === "course" || key.some((part) => usernames.includes(part));
}

function pathOf(
  standing: Standing,
  known: JournalPath | undefined,
  { held, policy }: { readonly held: readonly HeldChange[]; readonly policy: PathPlace["policy"] },
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
    run: known?.run ?? null,
    made: known?.made ?? null,
    end: pathEnd(standing, removal?.held ?? null, policy),
  };
}

function keyOf({ course, username, role, method }: Omit<EnrolmentPath, "end" | "made" | "run">): string {
  return [course, username, role, method].join("/");
}
