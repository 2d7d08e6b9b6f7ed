import type { Writable } from "node:stream";
import { SingleBar } from "cli-progress";
import type { ScreenWords } from "../../contract/words/screens.ts";
import type { Speech } from "../../contract/words/speech.ts";
import type { Clock } from "../../infra/clock.ts";
import type { Terminal } from "../world.ts";

/** How far a stage has come. */
export interface ProgressEvent {
  readonly stage: keyof ScreenWords["progress"];
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
}

/** Told as work goes on; stopped before anything else is printed. */
export interface Progress {
  readonly tell: (event: ProgressEvent) => void;
  readonly stop: () => void;
}

/** What progress is shown with. */
export interface ProgressParts {
  readonly stream: Terminal<Writable>;
  readonly speech: Speech;
  readonly clock: Clock;
}

/** A bar on a terminal; elsewhere plain lines, one a stage and one every few seconds. */
export function makeProgress(parts: ProgressParts): Progress {
  return parts.stream.isTTY === true ? barProgress(parts) : lineProgress(parts);
}

function barProgress({ stream, speech }: ProgressParts): Progress {
  let stage: string | undefined;
  let bar: SingleBar | undefined;
  return { tell, stop };

  function tell({ stage: next, done, total }: ProgressEvent): void {
    if (next !== stage) {
      stop();
      stage = next;
      bar = new SingleBar({ stream, format: formatOf(speech, next, total), hideCursor: true });
      bar.start(total ?? done, done);
    }
    bar?.setTotal(total ?? done);
    bar?.update(done);
  }

  function stop(): void {
    bar?.stop();
  }
}

function formatOf({ words, say }: Speech, stage: ProgressEvent["stage"], total: number | null): string {
  const name = say(words.screens.progress[stage]).padEnd(14);
  return total === null ? `${name} {value}` : `${name} {bar} {value}/{total}`;
}

const QUIET_MS = 5000;

function lineProgress({ stream, speech, clock }: ProgressParts): Progress {
  let last: ProgressEvent["stage"] | undefined;
  let told = 0;
  return { tell, stop: () => undefined };

  function tell({ stage, done, total }: ProgressEvent): void {
    const now = clock.elapsed();
    if (stage === last && now - told < QUIET_MS) return;
    [last, told] = [stage, now];
    const { say, words, locale } = speech;
    const value = [done, total].filter((count) => count !== null).map((count) => count.toLocaleString(locale));
    const name = say(words.screens.progress[stage]);
    stream.write(`${say(words.screens.common.pair, { name, value: value.join("/") })}\n`);
  }
}
