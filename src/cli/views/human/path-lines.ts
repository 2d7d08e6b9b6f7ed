import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import { knownTime } from "../../../contract/lines/known-time.ts";
import type { Teller } from "../teller.ts";
import { takenLines, takingLines } from "./taking-lines.ts";

type Path = WhyAnswer["paths"][number];

const PATHS = { target: "paths", past: "pathsPast", journal: "pathsThen" } as const;
const NO_PATH = { target: "noPath", past: "noPathPast", journal: "noPathThen" } as const;

/** Every way by which the person is in the space, since when, by whom, and what would end it; then what waits for a person. */
export function pathLines({ paths, paths_from, held, taking }: WhyAnswer, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { why } = words.screens;
  if (paths.length === 0) return [say(why[NO_PATH[paths_from]]), ...takingLines(taking, paths, teller)];
  return [
    say(why[PATHS[paths_from]]),
    ...paths.flatMap((path) => onePath(path, { taking, teller })),
    ...takingLines(taking, paths, teller),
    ...heldLines(held, teller),
  ];
}

/** What waits for a person, and why. */
export function heldLines(held: WhyAnswer["held"], { say, words }: Teller): readonly string[] {
  return held.map(({ kind, action, key, held: reason }) => {
    const what = `${say(words.changes.actions[action])} ${say(words.changes.kinds[kind])} ${key.join("/")}`;
    return `  ${say(words.screens.why.held, { what, held: say(words.changes.held[reason].is) })}`;
  });
}

function onePath(
  path: Path,
  { taking, teller }: { readonly taking: WhyAnswer["taking"]; readonly teller: Teller },
): readonly string[] {
  const { say, words } = teller;
  const { why } = words.screens;
  const { course, method, role, status, owner, run } = path;
  const facts = { course, method, role, status, owner, run: String(run) };
  return [
    `  ${say(run === null ? why.path : why.pathRun, facts)}`,
    ...madeLines(path, teller),
    ...takenLines(path, taking, teller),
    ...endLines(path, teller),
  ];
}

function madeLines({ made }: Path, { say, words, time }: Teller): readonly string[] {
  if (made === null) return [];
  const { why } = words.screens;
  const { run, by_hand, author, at, because } = made;
  return [
    `    ${say(by_hand ? why.madeByHand : why.madeByRun, { run: String(run), author, time: time(at), because })}`,
  ];
}

function endLines({ end }: Path, { say, words, time }: Teller): readonly string[] {
  if (end === null) return [];
  const [first] = end.cohorts;
  const held = end.held === null ? null : say(words.changes.held[end.held].is);
  const facts = {
    days: end.days,
    at: knownTime(end.at, time),
    held,
    cohort: first?.cohort,
    owner: first?.owner,
  };
  return [`    ${say(words.pathEnds[end.kind], facts)}`];
}
