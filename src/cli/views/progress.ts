import type { Writable } from "node:stream";
import { SingleBar } from "cli-progress";
import type { ScreenWords } from "../../contract/words/screens.ts";
import type { Clock } from "../../infra/clock.ts";
import type { Terminal } from "../world.ts";
import type { Teller } from "./teller.ts";

/** How far a stage has come. */
export interface ProgressEvent {
  readonly stage: keyof ScreenWords["progress"];
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
  /** The platform is away, and is waited for; times are ISO 8601. */
  readonly pause?: {
    readonly reason: keyof ScreenWords["pauses"];
    readonly since: string;
    readonly until: string | null;
  } | null;
}

/** Told as work goes on; stopped before anything else is printed. */
export interface Progress {
  readonly tell: (event: ProgressEvent) => void;
  readonly stop: () => void;
}

/** What progress is shown with. */
export interface ProgressParts {
  readonly stream: Terminal<Writable>;
  readonly teller: Teller;
  readonly clock: Clock;
}

/** A bar on a terminal; elsewhere plain lines, one a stage and one every few seconds. A pause is a sentence on either. */
export function makeProgress(parts: ProgressParts): Progress {
  return tellingPauses(parts, parts.stream.isTTY === true ? barProgress(parts) : lineProgress(parts));
}

function tellingPauses({ stream, teller }: ProgressParts, work: Progress): Progress {
  const { say, words, time } = teller;
  let isPaused = false;
  return { tell, stop: work.stop };

  function tell(event: ProgressEvent): void {
    const pause = event.pause ?? null;
    const begins = pause !== null && !isPaused;
    isPaused = pause !== null;
    if (pause === null) work.tell(event);
    if (!begins) return;
    work.stop();
    const times = { since: time(pause.since), until: time(pause.until) };
    stream.write(`${say(words.screens.pauses[pause.reason], times)}\n`);
  }
}

function barProgress({ stream, teller }: ProgressParts): Progress {
  let stage: string | undefined;
  let bar: SingleBar | undefined;
  return { tell, stop };

  function tell({ stage: next, done, total }: ProgressEvent): void {
    if (next !== stage) {
      stop();
      stage = next;
      bar = new SingleBar({ stream, format: formatOf(teller, next, total), hideCursor: true });
      bar.start(total ?? done, done);
    }
    bar?.setTotal(total ?? done);
    bar?.update(done);
  }

  function stop(): void {
    bar?.stop();
    stage = undefined;
  }
}

function formatOf({ words, say }: Teller, stage: ProgressEvent["stage"], total: number | null): string {
  const name = say(words.screens.progress[stage]).padEnd(14);
  return total === null ? `${name} {value}` : `${name} {bar} {value}/{total}`;
}

const QUIET_MS = 5000;

function lineProgress({ stream, teller, clock }: ProgressParts): Progress {
  let last: ProgressEvent["stage"] | undefined;
  let told = 0;
  return { tell, stop: () => undefined };

  function tell({ stage, done, total }: ProgressEvent): void {
    const now = clock.elapsed();
    if (stage === last && now - told < QUIET_MS) return;
    [last, told] = [stage, now];
    const { say, words, locale } = teller;
    const value = [done, total].filter((count) => count !== null).map((count) => count.toLocaleString(locale));
    const name = say(words.screens.progress[stage]);
    stream.write(`${say(words.screens.common.pair, { name, value: value.join("/") })}\n`);
  }
}
