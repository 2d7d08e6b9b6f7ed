import type { Document } from "../contract/documents/index.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { SpaceAnswer, SpaceChange, StandingSpace } from "../ops/diagnostics/why/index.ts";
import { tellLink } from "./chain-link.ts";
import { takingOf } from "./taking-of.ts";

type Told = Document<"space">;

/** The answer about a space, as it is told. */
export function spaceDocument(answer: SpaceAnswer, speech: Speech): Told {
  const { course, element, name, exists, suspended, reason, host, who, chain, steps, freshness } = answer;
  return {
    course,
    element,
    name,
    exists,
    suspended,
    reason,
    host,
    who,
    chain: chain.map((link) => tellLink(link, speech)),
    steps: [...steps],
    standing: answer.standing.map(tellStanding),
    held: answer.held.map(({ key, ...change }) => ({ ...change, key: [...key] })),
    taking: takingOf(answer.taking),
    extracted_at: freshness.extractedAt,
    next_run: freshness.nextAt,
    next_run_is: freshness.nextIs,
  };
}

function tellStanding(space: StandingSpace): Told["standing"][number] {
  const { course, fullName, place, visible, archived, idnumber, endsAt, archivedBy, shownBy, participants } = space;
  return {
    course,
    full_name: fullName,
    place: [...place],
    visible,
    archived,
    idnumber,
    ends_at: endsAt,
    archived_by: tellChange(archivedBy),
    shown_by: tellChange(shownBy),
    participants: [...participants],
  };
}

function tellChange(change: SpaceChange | null): Told["standing"][number]["shown_by"] {
  if (change === null) return null;
  const { byHand, ...rest } = change;
  return { ...rest, by_hand: byHand };
}
