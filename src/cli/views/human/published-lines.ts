import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

type Published = Document<"published">;

/** So many lines of what Moodle's task said are shown. */
const SHOWN = 10;

/** What is published for Moodle, what it has not taken yet, and what came of asking it. */
export function publishedLines(
  { published, waiting, examples, left_over, sent_before, asked }: Published,
  teller: Teller,
): readonly string[] {
  const { say, words, time } = teller;
  const screen = words.screens.published;
  return [
    say(screen.published, { enrolments: published }),
    ...(waiting.length === 0 ? [say(screen.taken)] : []),
    ...waiting.map(({ awaits, count, since }) =>
      say(awaits === "enrolment" ? screen.toEnrol : screen.toSuspend, { count, since: time(since) }),
    ),
    ...examples.map(({ course_key, username, role }) => `    ${course_key}, ${username}, ${role}`),
    ...(left_over === 0 ? [] : [say(screen.leftOver, { count: left_over })]),
    ...(sent_before === 0 ? [] : [say(screen.sentBefore, { count: sent_before })]),
    ...askedLines(asked, teller),
  ];
}

function askedLines(asked: Published["asked"], { say, words, time }: Teller): readonly string[] {
  const screen = words.screens.published;
  if (asked === null) return [say(screen.neverAsked)];
  const { begun_at, exit_code, output } = asked;
  const head =
    exit_code === null
      ? say(screen.askedInVain, { time: time(begun_at) })
      : say(screen.asked, { time: time(begun_at), code: String(exit_code) });
  return [head, ...lastOf(output ?? "").map((line) => `    ${line}`)];
}

/** A task says a line for each space: how it ended stands last, and `--json` has all of it. */
function lastOf(output: string): readonly string[] {
  const lines = output.split("\n");
  return lines.length <= SHOWN ? lines : ["…", ...lines.slice(-SHOWN)];
}
