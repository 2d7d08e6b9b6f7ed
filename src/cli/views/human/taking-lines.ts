import type { Document } from "../../../contract/documents/index.ts";
import { isOfPath } from "../../../contract/documents/awaited.ts";
import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import { knownTime } from "../../../contract/lines/known-time.ts";
import { untakenLines } from "../../../contract/lines/untaken-lines.ts";
import type { Teller } from "../teller.ts";
import { whoText } from "./chain-lines.ts";

type Path = WhyAnswer["paths"][number];
type Taking = WhyAnswer["taking"];

/** Whether the platform has taken one enrolment; nothing where it takes none by itself. */
export function takenLines(path: Path, taking: Taking, { say, words, time }: Teller): readonly string[] {
  const texts = words.screens.taking;
  if (path.taken === null) return [];
  const one = taking?.waiting.find((waiting) => isOfPath(waiting, path));
  if (one === undefined) return [`    ${say(texts.taken)}`];
  const text = one.awaits === "enrolment" ? texts.pathToEnrol : texts.pathToSuspend;
  return [`    ${say(text, { since: knownTime(one.since, time) })}`];
}

/** What ended here and still stands on the platform; when that was looked at, what to do, and who mends it where it lasts. */
export function takingLines(taking: Taking, paths: readonly Path[], { say, words, time }: Teller): readonly string[] {
  if (taking === null || taking.waiting.length === 0) return [];
  const texts = words.screens.taking;
  const { waiting, looked_at, who } = taking;
  const leaving = waiting.filter((one) => !paths.some((path) => isOfPath(one, path)));
  return [
    ...leaving.map(
      ({ course, role, since }) => `  ${say(texts.leaving, { course, role, since: knownTime(since, time) })}`,
    ),
    `  ${say(texts.looked, { time: time(looked_at) })} ${say(texts.next)}`,
    ...(who === null ? [] : [`  ${say(words.screens.why.who, { who: whoText(who, say(words.menders[who.kind])) })}`]),
  ];
}

/** How much of what is published the platform has not taken; nothing where it has taken all, or takes nothing by itself. */
export function takingCountLines(taking: Document<"run">["taking"], teller: Teller): readonly string[] {
  const untaken = untakenLines(taking, teller);
  return untaken === null ? [] : [...untaken.counts, untaken.looked];
}
