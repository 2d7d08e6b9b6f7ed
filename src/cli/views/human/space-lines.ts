import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";
import { chainLines, whoText } from "./chain-lines.ts";
import { freshLines } from "./fresh-lines.ts";
import { heldLines } from "./path-lines.ts";
import { takingCountLines } from "./taking-lines.ts";

type Space = Document<"space">;
type Standing = Space["standing"][number];

/** Why a space is there or not, what it rests on, where it stands and who is in it. */
export function spaceLines(space: Space, teller: Teller): readonly string[] {
  return [
    ...headLines(space, teller),
    "",
    ...chainLines(space, teller),
    "",
    ...standingLines(space, teller),
    ...takingCountLines(space.taking, teller).map((line) => `  ${line}`),
    ...heldLines(space.held, teller),
    "",
    ...freshLines(space, teller),
  ];
}

function headLines(space: Space, { say, words }: Teller): readonly string[] {
  const { screens, noSpace, menders } = words;
  const { course, name, element, host, reason, exists, suspended, steps, who } = space;
  const head = say(screens.space[headOf(exists, suspended)], { course, name });
  const stepsLine = steps.length === 0 ? [] : [`  ${say(screens.space.steps, { steps: steps.join(", ") })}`];
  if (reason === null) return [head, ...stepsLine];
  const facts = { element, host };
  return [
    head,
    `  ${say(noSpace[reason].is, facts)}`,
    `  ${say(screens.common.next, { next: say(noSpace[reason].next, facts) })}`,
    ...(who === null ? [] : [`  ${say(screens.why.who, { who: whoText(who, say(menders[who.kind])) })}`]),
    ...stepsLine,
  ];
}

function headOf(exists: boolean, suspended: boolean): "exists" | "suspended" | "absent" {
  if (!exists) return "absent";
  return suspended ? "suspended" : "exists";
}

function standingLines({ course, standing }: Space, teller: Teller): readonly string[] {
  const { say, words } = teller;
  if (standing.length === 0) return [say(words.screens.space.none, { course })];
  return standing.flatMap((one) => oneStanding(one, teller));
}

function oneStanding(one: Standing, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { space } = words.screens;
  const { course, full_name: fullName, place, idnumber, participants } = one;
  return [
    say(space.standing, { course, fullName, visibility: say(space[visibilityOf(one)]) }),
    ...(place.length === 0 ? [] : [`  ${say(space.place, { place: place.join(" / ") })}`]),
    ...(idnumber === null ? [] : [`  ${say(space.idnumber, { idnumber })}`]),
    ...changeLines(one, teller),
    ...(participants.length === 0 ? [`  ${say(space.empty)}`] : []),
    ...participants.map((some) => `  ${say(space.participants, some)}`),
  ];
}

function visibilityOf({ archived, visible }: Standing): "archived" | "visible" | "hidden" {
  if (archived) return "archived";
  return visible ? "visible" : "hidden";
}

function changeLines({ archived_by, shown_by }: Standing, { say, words, time }: Teller): readonly string[] {
  const { space } = words.screens;
  const lines: string[] = [];
  if (archived_by !== null) {
    const reason = say(words.changes.reasons[archived_by.reason]);
    lines.push(`  ${say(space.archivedBy, { run: String(archived_by.run), time: time(archived_by.at), reason })}`);
  }
  if (shown_by !== null && archived_by === null) {
    const { author, run, at } = shown_by;
    lines.push(`  ${say(space.visibilityBy, { author, run: String(run), time: time(at) })}`);
  }
  return lines;
}
