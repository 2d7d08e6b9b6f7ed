import { compareText } from "../../model/compare-text.ts";
import type { ComingOrGoing, ProposedMove, Turnover } from "../../model/moved.ts";
import type { Policy } from "../../model/policy.ts";
import { foldName, nameLikeness } from "./name-likeness.ts";

/** From more new spaces in one place, or of one name, nothing follows: there only students tell which is which. */
const MANY = 50;

/**
 * Proposes which new space goes on as which vanished one: nearly the same name, and the same place or mostly the same students. Each
 * space is in one proposal at most, the likeliest first; between equals the lower code wins.
 */
export function proposeMoves(turnover: Turnover, { moved }: Policy): readonly ProposedMove[] {
  const likely = [...candidates(turnover)]
    .map(proposalOf)
    .filter((one) => one.name_likeness >= moved.name_likeness)
    .filter((one) => one.same_place || one.student_share >= moved.student_share)
    .toSorted(compareProposals);
  const taken = { old: new Set<string>(), new: new Set<string>() };
  return likely.filter(({ old_key, new_key }) => {
    if (taken.old.has(old_key) || taken.new.has(new_key)) return false;
    taken.old.add(old_key);
    taken.new.add(new_key);
    return true;
  });
}

interface Candidate {
  readonly old: ComingOrGoing;
  readonly made: ComingOrGoing;
  readonly share: number;
}

/** Each pair that has something in common, once. */
function candidates(turnover: Turnover): Iterable<Candidate> {
  const never = new Set(turnover.refused.map(({ old_key, new_key }) => pairId(old_key, new_key)));
  const found = new Map<string, Candidate>();
  for (const candidate of [...sharingStudents(turnover), ...alike(turnover)]) {
    const id = pairId(candidate.old.key, candidate.made.key);
    if (!never.has(id) && !found.has(id)) found.set(id, candidate);
  }
  return found.values();
}

function* sharingStudents({ vanished, made, shared }: Turnover): Iterable<Candidate> {
  const [olds, news] = [byKey(vanished), byKey(made)];
  for (const { old_key, new_key, share } of shared) {
    const [old, other] = [olds.get(old_key), news.get(new_key)];
    if (old !== undefined && other !== undefined) yield { old, made: other, share };
  }
}

/** Namesakes and neighbours, found by name and place: thousands are never compared with thousands. */
function* alike({ vanished, made }: Turnover): Iterable<Candidate> {
  const named = Map.groupBy(made, ({ name }) => foldName(name));
  const placed = Map.groupBy(made, ({ category }) => category);
  for (const old of vanished)
    for (const found of [named.get(foldName(old.name)) ?? [], placed.get(old.category) ?? []])
      if (found.length <= MANY) for (const other of found) yield { old, made: other, share: 0 };
}

function proposalOf({ old, made, share }: Candidate): ProposedMove {
  return {
    old_key: old.key,
    new_key: made.key,
    name_likeness: rounded(nameLikeness(foldName(old.name), foldName(made.name))),
    same_place: old.category === made.category,
    student_share: rounded(share),
  };
}

function compareProposals(a: ProposedMove, b: ProposedMove): number {
  return weight(b) - weight(a) || compareText(a.old_key, b.old_key) || compareText(a.new_key, b.new_key);
}

function weight({ name_likeness, same_place, student_share }: ProposedMove): number {
  return name_likeness + Number(same_place) + student_share;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

function byKey(spaces: readonly ComingOrGoing[]): ReadonlyMap<string, ComingOrGoing> {
  return new Map(spaces.map((space) => [space.key, space] as const));
}

function pairId(old_key: string, new_key: string): string {
  return JSON.stringify([old_key, new_key]);
}
